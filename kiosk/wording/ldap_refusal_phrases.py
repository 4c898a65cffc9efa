"""What is said of a directory server that cannot be read, and of entries that cannot be taken."""

from kiosk.wording.voice import phrase

OF_AN_ENTRY = {
    "no_text": phrase("Refusals", "“{column}” is not text (UTF-8). Correct it in the directory."),
    "manager_not_found": phrase(
        "Refusals",
        "The manager {value} is not there, may not be seen or has no e-mail address, so the person "
        "has no manager here.",
    ),
    "entry_twice": phrase(
        "Refusals", "“{column}” is “{value}”, as for {first_entry}. Correct one of the entries."
    ),
}

OF_LDAP = {
    "ldap.not_set": phrase(
        "Refusals", "No directory server is set. Name it in the settings, under [sources.ldap]."
    ),
    "ldap.unreachable": phrase(
        "Refusals",
        "The directory server {url} does not answer. Nothing has been changed. Check the address "
        "and that the network is up.",
    ),
    "ldap.not_secured": phrase(
        "Refusals",
        "The connection to {url} cannot be encrypted safely: its certificate is not trusted, or "
        "the server does not encrypt. Nothing has been changed. Check the certificate and ca_file.",
    ),
    "ldap.password_in_clear": phrase(
        "Refusals",
        "The password would travel unencrypted to {url}. Write ldaps:// or starttls = true.",
    ),
    "ldap.password_file_missing": phrase(
        "Refusals", "The file with the password, {file}, cannot be read: {detail}"
    ),
    "ldap.password_file_open": phrase(
        "Refusals",
        "Others than the program can read the password in {file}. Let the user that runs the "
        "program own it, and nobody else read it (chmod 600).",
    ),
    "ldap.password_unset": phrase(
        "Refusals", "The environment variable {name}, which is to hold the password, is not set."
    ),
    "ldap.password_empty": phrase(
        "Refusals", "There is no password in {name}. Write it on the first line, as UTF-8."
    ),
    "ldap.password_wrong": phrase(
        "Refusals",
        "The directory server does not accept {name} with that password. Nothing has been changed.",
    ),
    "ldap.sign_in_refused": phrase(
        "Refusals",
        "The directory server does not let the program in ({detail}). Nothing has been changed. "
        "Ask whoever looks after it.",
    ),
    "ldap.base_unknown": phrase(
        "Refusals",
        "There is nothing at {base} on the directory server, or it may not be seen. Check base in "
        "the settings.",
    ),
    "ldap.base_elsewhere": phrase(
        "Refusals",
        "The directory server says that {base} is on another server. Name that server in the "
        "settings; the program goes to none that is not named there.",
    ),
    "ldap.filter_unreadable": phrase(
        "Refusals", "The filter {value} cannot be read. Check its brackets in the settings."
    ),
    "ldap.not_allowed": phrase(
        "Refusals",
        "The directory server does not let the program read {base}. Ask whoever looks after it.",
    ),
    "ldap.limited": phrase(
        "Refusals",
        "The directory server gives no more than a part of the people. Ask whoever "
        "looks after it to raise the limit; until then nobody is taken out.",
    ),
    "ldap.search_failed": phrase(
        "Refusals",
        "The directory server could not carry out the search ({detail}). Ask whoever looks after "
        "it.",
    ),
    "ldap.gone": phrase(
        "Refusals",
        "The connection to {url} was lost before anything had been read. Nothing has been changed. "
        "Try again.",
    ),
    "ldap.nobody": phrase(
        "Refusals",
        "The search at {base} with {filter} finds nobody. Nothing has been changed. Check both, "
        "and what the program may read.",
    ),
    "ldap.cut_short": phrase(
        "Refusals",
        "{url} could not be read to its end. What was read has gone in; nobody was taken out and "
        "no manager was changed. Try again.",
    ),
    "import.entries_withheld": phrase(
        "Refusals",
        "Nobody was taken out of the directory: the {missing} people missing may be the entries "
        "that could not be read. Correct those, or add --yes.",
    ),
}
