"""What is said when the policy's lists, or that somebody was informed, cannot be."""

from kiosk.wording.voice import phrase

OF_POLICY = {
    "policy.version_missing": phrase(
        "Refusals",
        "It is not said which version of the policy. Give --version, or write the version under "
        "[policy] in foaje.toml.",
    ),
    "policy.day_to_come": phrase(
        "Refusals", "The day {day} is still to come. Give the day on which it was done."
    ),
    "policy.mail_has_the_table": phrase(
        "Refusals",
        "With --mail the table goes with each message. Leave --format csv out, or leave --mail "
        "out.",
    ),
    "policy.leads_no_unit": phrase(
        "Refusals", "{name} answers for no unit. Name the manager of a unit."
    ),
}
