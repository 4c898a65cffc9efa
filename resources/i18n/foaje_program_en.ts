<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>Made anew from the journal: %n thing(s).</source>
        <translation>
            <numerusform>Made anew from the journal: %n thing.</numerusform>
            <numerusform>Made anew from the journal: %n things.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: %n referral(s).</source>
        <translation>
            <numerusform>Ended: %n referral.</numerusform>
            <numerusform>Ended: %n referrals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look whether this has been printed or sent already: %n job(s).</source>
        <translation>
            <numerusform>Look whether this has been printed or sent already: %n job.</numerusform>
            <numerusform>Look whether this has been printed or sent already: %n jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded as informed of version {version}: %n person(s).</source>
        <translation>
            <numerusform>Recorded as informed of version {version}: %n person.</numerusform>
            <numerusform>Recorded as informed of version {version}: %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n duty(s) at the telephones taken back.</source>
        <translation>
            <numerusform>{name}: %n duty at the telephones taken back.</numerusform>
            <numerusform>{name}: %n duties at the telephones taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Different: %n thing(s).</source>
        <translation>
            <numerusform>Different: %n thing.</numerusform>
            <numerusform>Different: %n things.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alike: %n thing(s).</source>
        <translation>
            <numerusform>Alike: %n thing.</numerusform>
            <numerusform>Alike: %n things.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still to come here: %n event(s).</source>
        <translation>
            <numerusform>Still to come here: %n event.</numerusform>
            <numerusform>Still to come here: %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased here or at the server, not yet at both: %n.</source>
        <translation>
            <numerusform>Erased here or at the server, not yet at both: %n.</numerusform>
            <numerusform>Erased here or at the server, not yet at both: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed over: %n event(s).</source>
        <translation>
            <numerusform>Handed over: %n event.</numerusform>
            <numerusform>Handed over: %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken in: %n event(s).</source>
        <translation>
            <numerusform>Taken in: %n event.</numerusform>
            <numerusform>Taken in: %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lacks %n event(s).</source>
        <translation>
            <numerusform>Lacks %n event.</numerusform>
            <numerusform>Lacks %n events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskBadge</name>
    <message numerus="yes">
        <source>%n badge(s) waiting</source>
        <translation>
            <numerusform>%n badge waiting</numerusform>
            <numerusform>%n badges waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) waiting for you</source>
        <translation>
            <numerusform>%n badge waiting for you</numerusform>
            <numerusform>%n badges waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskMeetingSheet</name>
    <message numerus="yes">
        <source>%n person(s) here</source>
        <translation>
            <numerusform>%n person here</numerusform>
            <numerusform>%n people here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n expected</numerusform>
            <numerusform>%n expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPast</name>
    <message numerus="yes">
        <source>%n found. The search has been noted.</source>
        <translation>
            <numerusform>%n found. The search has been noted.</numerusform>
            <numerusform>%n found. The search has been noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPolicy</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskRow</name>
    <message numerus="yes">
        <source>{name}, %n person(s)</source>
        <translation>
            <numerusform>{name}, %n person</numerusform>
            <numerusform>{name}, %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskSignIn</name>
    <message numerus="yes">
        <source>%n waiting in the foyer</source>
        <translation>
            <numerusform>%n waiting in the foyer</numerusform>
            <numerusform>%n waiting in the foyer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskToSeeTo</name>
    <message numerus="yes">
        <source>%n unit(s) without a responsible manager</source>
        <translation>
            <numerusform>%n unit without a responsible manager</numerusform>
            <numerusform>%n units without a responsible manager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not gone out</source>
        <translation>
            <numerusform>%n message has not gone out</numerusform>
            <numerusform>%n messages have not gone out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskTold</name>
    <message numerus="yes">
        <source>%n more to come</source>
        <translation>
            <numerusform>%n more to come</numerusform>
            <numerusform>%n more to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n person(s) with protected personal details left out. With --protected they come along.</source>
        <translation>
            <numerusform>%n person with protected personal details left out. With --protected that person comes along.</numerusform>
            <numerusform>%n people with protected personal details left out. With --protected they come along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message numerus="yes">
        <source>%n interpreter(s)</source>
        <translation>
            <numerusform>%n interpreter</numerusform>
            <numerusform>%n interpreters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companion(s)</source>
        <translation>
            <numerusform>%n companion</numerusform>
            <numerusform>%n companions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostMail</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) wait for {desk} in the foyer.</source>
        <translation>
            <numerusform>%n visitor waits for {desk} in the foyer.</numerusform>
            <numerusform>%n visitors wait for {desk} in the foyer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsideList</name>
    <message numerus="yes">
        <source>%n person(s) on the list</source>
        <translation>
            <numerusform>%n person on the list</numerusform>
            <numerusform>%n persons on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) help out</source>
        <translation>
            <numerusform>%n needs help out</numerusform>
            <numerusform>%n need help out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) came on an earlier day and are probably still here.</source>
        <translation>
            <numerusform>%n person came on an earlier day and is probably still here.</numerusform>
            <numerusform>%n persons came on an earlier day and are probably still here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Public meeting: %n person(s), counted and not registered by name</source>
        <translation>
            <numerusform>Public meeting: %n person, counted and not registered by name</numerusform>
            <numerusform>Public meeting: %n people, counted and not registered by name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublicMeeting</name>
    <message numerus="yes">
        <source>{title} goes on: %n person(s).</source>
        <translation>
            <numerusform>{title} goes on: %n person.</numerusform>
            <numerusform>{title} goes on: %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecurityVoice</name>
    <message numerus="yes">
        <source>%n of {all} not accounted for</source>
        <translation>
            <numerusform>%n of {all} not accounted for</numerusform>
            <numerusform>%n of {all} not accounted for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n accounted for</source>
        <translation>
            <numerusform>%n person accounted for</numerusform>
            <numerusform>all %n accounted for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) not accounted for. Write who takes responsibility and why it ends anyway.</source>
        <translation>
            <numerusform>%n person is not accounted for. Write who takes responsibility and why it ends anyway.</numerusform>
            <numerusform>%n persons are not accounted for. Write who takes responsibility and why it ends anyway.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <translation>
            <numerusform>PIN, %n digit typed</numerusform>
            <numerusform>PIN, %n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message numerus="yes">
        <source>%n choice(s).</source>
        <translation>
            <numerusform>%n choice.</numerusform>
            <numerusform>%n choices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new choice(s).</source>
        <translation>
            <numerusform>%n new choice.</numerusform>
            <numerusform>%n new choices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
</context>
</TS>
