<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AlarmContact</name>
    <message>
        <source>Have the fire alarm&apos;s relay switched to alarm, then back to rest. Foajé shows the alarm meanwhile if it runs.</source>
        <translation>Låt någon slå om brandlarmets relä till larm och sedan tillbaka till vila. Är Foajé igång visas larmet under tiden.</translation>
    </message>
    <message>
        <source>The key is made: {file}. Put the same key into the reader with its maker&apos;s tool. Show it to nobody else.</source>
        <translation>Nyckeln är skapad: {file}. Lägg in samma nyckel i läsaren med tillverkarens verktyg. Visa den inte för någon annan.</translation>
    </message>
    <message>
        <source>There is a key already: {file}. It has been left as it is.</source>
        <translation>Det finns redan en nyckel: {file}. Den är lämnad som den är.</translation>
    </message>
    <message>
        <source>AT REST</source>
        <translation>VILA</translation>
    </message>
    <message>
        <source>ALARM</source>
        <translation>LARM</translation>
    </message>
    <message>
        <source>FAULT</source>
        <translation>FEL</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>sluten</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
    <message>
        <source>Contact: {first}.</source>
        <translation>Kontakten: {first}.</translation>
    </message>
    <message>
        <source>First contact: {first}. Second contact: {second}.</source>
        <translation>Första kontakten: {first}. Andra kontakten: {second}.</translation>
    </message>
    <message>
        <source>Passed: the alarm came, and it ended.</source>
        <translation>Godkänt: larmet kom, och det upphörde.</translation>
    </message>
    <message>
        <source>Not passed: the contact was never at rest. See alarm.at_rest and the cable.</source>
        <translation>Inte godkänt: kontakten var aldrig i vila. Se över alarm.at_rest och kabeln.</translation>
    </message>
    <message>
        <source>Not passed: no alarm came.</source>
        <translation>Inte godkänt: inget larm kom.</translation>
    </message>
    <message>
        <source>Not passed: the alarm came, but it did not end.</source>
        <translation>Inte godkänt: larmet kom, men det upphörde inte.</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>Somebody is at the desk.</source>
        <translation>Disken är bemannad.</translation>
    </message>
    <message>
        <source>The desk is unattended since {time}.</source>
        <translation>Disken är obemannad sedan kl. {time}.</translation>
    </message>
    <message>
        <source>Nobody has signed in: the desk counts as unattended since {time}.</source>
        <translation>Ingen har loggat in: disken räknas som obemannad sedan kl. {time}.</translation>
    </message>
    <message>
        <source>The stand-ins are told at once of whoever comes or calls.</source>
        <translation>Ersättarna får veta direkt när någon kommer eller kallar.</translation>
    </message>
    <message>
        <source>Visitors are asked to ring {phone}.</source>
        <translation>Besökare ombeds ringa {phone}.</translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>Lunch</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
    <message>
        <source>Has a visitor</source>
        <translation>Har besök</translation>
    </message>
    <message>
        <source>Out for a while</source>
        <translation>Tillfälligt ute</translation>
    </message>
    <message>
        <source>Business trip</source>
        <translation>Tjänsteresa</translation>
    </message>
    <message>
        <source>At another site</source>
        <translation>På annan plats</translation>
    </message>
    <message>
        <source>Works elsewhere</source>
        <translation>Arbetar på distans</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation>Semester</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>Ledig</translation>
    </message>
    <message>
        <source>Parental leave</source>
        <translation>Föräldraledig</translation>
    </message>
    <message>
        <source>Care of a child</source>
        <translation>Vård av barn</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Sjuk</translation>
    </message>
    <message>
        <source>Part time</source>
        <translation>Deltid</translation>
    </message>
    <message>
        <source>Gone for the day</source>
        <translation>Gått för dagen</translation>
    </message>
    <message>
        <source>Phone hours</source>
        <translation>Telefontid</translation>
    </message>
    <message>
        <source>Has left the employment</source>
        <translation>Har slutat</translation>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation>Utanför kontorstid</translation>
    </message>
    <message>
        <source>The unit is unmanned</source>
        <translation>Enheten är obemannad</translation>
    </message>
    <message>
        <source>Not in the house</source>
        <translation>Inte i huset</translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation>Nås per telefon</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Upptagen</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Inte på plats</translation>
    </message>
    <message>
        <source>Not here today</source>
        <translation>Inte på plats i dag</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Arbetar inte längre här</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Tillgänglig</translation>
    </message>
    <message>
        <source>Available until {clock}</source>
        <translation>Tillgänglig till kl. {clock}</translation>
    </message>
    <message>
        <source>Busy until {clock}</source>
        <translation>Upptagen till kl. {clock}</translation>
    </message>
    <message>
        <source>{reason}, reached by phone</source>
        <translation>{reason}, nås per telefon</translation>
    </message>
    <message>
        <source>{reason} until {clock}</source>
        <translation>{reason} till kl. {clock}</translation>
    </message>
    <message>
        <source>back at {clock}</source>
        <translation>åter kl. {clock}</translation>
    </message>
    <message>
        <source>back tomorrow at {clock}</source>
        <translation>åter i morgon kl. {clock}</translation>
    </message>
    <message>
        <source>back {date} at {clock}</source>
        <translation>åter {date} kl. {clock}</translation>
    </message>
    <message>
        <source>back {date} {year} at {clock}</source>
        <translation>åter {date} {year} kl. {clock}</translation>
    </message>
    <message>
        <source>at lunch</source>
        <translation>på lunch</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>i möte</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>upptagen</translation>
    </message>
    <message>
        <source>out</source>
        <translation>tillfälligt ute</translation>
    </message>
    <message>
        <source>on a business trip</source>
        <translation>på tjänsteresa</translation>
    </message>
    <message>
        <source>at another site</source>
        <translation>på annan plats</translation>
    </message>
    <message>
        <source>on a course</source>
        <translation>på kurs</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>inte på plats</translation>
    </message>
    <message>
        <source>{name} can be reached.</source>
        <translation>{name} är tillgänglig.</translation>
    </message>
    <message>
        <source>{name} no longer works here.</source>
        <translation>{name} arbetar inte längre här.</translation>
    </message>
    <message>
        <source>{name} is {doing}.</source>
        <translation>{name} är {doing}.</translation>
    </message>
    <message>
        <source>{name} is {doing} and back at {clock}.</source>
        <translation>{name} är {doing} och åter klockan {clock}.</translation>
    </message>
    <message>
        <source>{name} is {doing} and back tomorrow at {clock}.</source>
        <translation>{name} är {doing} och åter i morgon klockan {clock}.</translation>
    </message>
    <message>
        <source>{name} is {doing} and back {date} at {clock}.</source>
        <translation>{name} är {doing} och åter {date} klockan {clock}.</translation>
    </message>
    <message>
        <source>at {clock}</source>
        <translation>klockan {clock}</translation>
    </message>
    <message>
        <source>tomorrow at {clock}</source>
        <translation>i morgon klockan {clock}</translation>
    </message>
    <message>
        <source>{date} at {clock}</source>
        <translation>{date} klockan {clock}</translation>
    </message>
    <message>
        <source>Do you want to leave a message, or be helped by the front desk?</source>
        <translation>Vill du lämna ett meddelande eller bli hjälpt av kundtjänst?</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Visitor</source>
        <translation>Besökare</translation>
    </message>
    <message>
        <source>Visiting {unit}</source>
        <translation>Besöker {unit}</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>Ny utskrift</translation>
    </message>
    <message>
        <source>Escorted in the house</source>
        <translation>Ledsagas i huset</translation>
    </message>
    <message>
        <source>{number} of {persons}</source>
        <translation>{number} av {persons}</translation>
    </message>
    <message>
        <source>Group of {persons}</source>
        <translation>Grupp, {persons} personer</translation>
    </message>
    <message>
        <source>Trial badge</source>
        <translation>Provbricka</translation>
    </message>
    <message>
        <source>The badge has been written to {file}.</source>
        <translation>Brickan är skriven till {file}.</translation>
    </message>
</context>
<context>
    <name>BookingMail</name>
    <message>
        <source>Your visit to {town_hall}</source>
        <translation>Ditt besök på {town_hall}</translation>
    </message>
    <message>
        <source>Your visit to {town_hall} has been changed</source>
        <translation>Ditt besök på {town_hall} har ändrats</translation>
    </message>
    <message>
        <source>Your visit to {town_hall} has been cancelled</source>
        <translation>Ditt besök på {town_hall} är avbokat</translation>
    </message>
    <message>
        <source>Welcome to {town_hall}, {address}.</source>
        <translation>Välkommen till {town_hall}, {address}.</translation>
    </message>
    <message>
        <source>{day} at {time}. Your code: {code}</source>
        <translation>{day} kl. {time}. Din kod: {code}</translation>
    </message>
    <message>
        <source>{day} at {time}, and every day until {last}. Your code: {code}</source>
        <translation>{day} kl. {time}, och varje dag till och med {last}. Din kod: {code}</translation>
    </message>
    <message>
        <source>You are meeting {host}.</source>
        <translation>Du ska träffa {host}.</translation>
    </message>
    <message>
        <source>Write the code on the screen in the foyer when you come, or show the picture to its reader.</source>
        <translation>Skriv koden på skärmen i foajén när du kommer, eller visa bilden för läsaren.</translation>
    </message>
    <message>
        <source>You get a badge the first day. Write its code to go in on the other days.</source>
        <translation>Du får en besöksbricka första dagen. Skriv dess kod för att gå in de andra dagarna.</translation>
    </message>
    <message>
        <source>The visit {day} at {time} will not take place.</source>
        <translation>Besöket {day} kl. {time} blir inte av.</translation>
    </message>
    <message>
        <source>Can you not come, or need help? Call {desk} on {phone}.</source>
        <translation>Kan du inte komma, eller behöver du hjälp? Ring {desk} på {phone}.</translation>
    </message>
</context>
<context>
    <name>BookingSlip</name>
    <message>
        <source>Your visit</source>
        <translation>Ditt besök</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} kl. {time}</translation>
    </message>
    <message>
        <source>and every day until {last}</source>
        <translation>och varje dag till och med {last}</translation>
    </message>
    <message>
        <source>Write the code on the screen in the foyer, or show this to it.</source>
        <translation>Skriv koden på skärmen i foajén, eller visa lappen för den.</translation>
    </message>
    <message>
        <source>Can you not come? Call {phone}.</source>
        <translation>Kan du inte komma? Ring {phone}.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>Made anew from the journal: %n thing(s).</source>
        <translation>
            <numerusform>Nytt från journalen: %n sak.</numerusform>
            <numerusform>Nytt från journalen: %n saker.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is {file}.</source>
        <translation>Säkerhetskopian är {file}.</translation>
    </message>
    <message>
        <source>The lock-down has started: everybody stays inside.</source>
        <translation>Inrymningen har startat: alla stannar inne.</translation>
    </message>
    <message>
        <source>The lock-down has ended.</source>
        <translation>Inrymningen är avslutad.</translation>
    </message>
    <message>
        <source>Says to have left. Confirm with kiosk visit leave.</source>
        <translation>Uppger sig ha gått. Bekräfta med kiosk visit leave.</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besökare</translation>
    </message>
    <message>
        <source>Has probably left; nobody saw it. Confirm with kiosk visit leave.</source>
        <translation>Har troligen gått; ingen har sett det. Bekräfta med kiosk visit leave.</translation>
    </message>
    <message>
        <source>{name} is expected.</source>
        <translation>{name} väntas.</translation>
    </message>
    <message>
        <source>The booking of {name} is cancelled.</source>
        <translation>Bokningen för {name} är avbokad.</translation>
    </message>
    <message>
        <source>{name} waits in the foyer.</source>
        <translation>{name} väntar i foajén.</translation>
    </message>
    <message>
        <source>{name} is in the house.</source>
        <translation>{name} är i huset.</translation>
    </message>
    <message>
        <source>{name} has left.</source>
        <translation>{name} är utcheckad.</translation>
    </message>
    <message>
        <source>{name} was registered twice; the other visit stays.</source>
        <translation>{name} var registrerad två gånger; det andra besöket står kvar.</translation>
    </message>
    <message>
        <source>{day} {time}: {name} to {host}. Code {code}, number {visit}.</source>
        <translation>{day} {time}: {name} till {host}. Kod {code}, nummer {visit}.</translation>
    </message>
    <message>
        <source>Cancelled: {day} {time}, {name}. Number {visit}.</source>
        <translation>Avbokat: {day} {time}, {name}. Nummer {visit}.</translation>
    </message>
    <message>
        <source>Host: {host}</source>
        <translation>Besöksmottagare: {host}</translation>
    </message>
    <message>
        <source>Badge code: {code}</source>
        <translation>Besöksbrickans kod: {code}</translation>
    </message>
    <message>
        <source>The booking&apos;s code: {code}</source>
        <translation>Bokningskod: {code}</translation>
    </message>
    <message>
        <source>Number of the visit: {visit}</source>
        <translation>Besökets nummer: {visit}</translation>
    </message>
    <message>
        <source>Nothing has been changed. This is what would be:</source>
        <translation>Inget har ändrats. Så här skulle det bli:</translation>
    </message>
    <message>
        <source>The journal is whole. Events: {number}</source>
        <translation>Journalen är hel. Händelser: {number}</translation>
    </message>
    <message>
        <source>The journal cannot be trusted. Do not write to it any more; restore the latest backup.</source>
        <translation>Journalen går inte att lita på. Skriv inte mer i den; läs tillbaka den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>From a newer version, kept unread: {kind}</source>
        <translation>Från en nyare version, sparat men oläst: {kind}</translation>
    </message>
    <message>
        <source>The station now stands as in {file}.</source>
        <translation>Stationen är nu som i {file}.</translation>
    </message>
    <message>
        <source>It ends at {clock} on {date}. What happened after that is not in it: go through who is in the house.</source>
        <translation>Den slutar klockan {clock}, {date}. Det som hänt efter det finns inte med: gå igenom vilka som är i huset.</translation>
    </message>
    <message numerus="yes">
        <source>Ended: %n referral(s).</source>
        <translation>
            <numerusform>Avslutade: %n hänvisning.</numerusform>
            <numerusform>Avslutade: %n hänvisningar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {reason}, {begins} – {ends}</source>
        <translation>{name}: {reason}, {begins} – {ends}</translation>
    </message>
    <message>
        <source>{name}: {reason}, from {begins} until further notice</source>
        <translation>{name}: {reason}, från {begins} tills vidare</translation>
    </message>
    <message>
        <source>{date} is a working day.</source>
        <translation>{date} är en arbetsdag.</translation>
    </message>
    <message>
        <source>{date} is no working day.</source>
        <translation>{date} är ingen arbetsdag.</translation>
    </message>
    <message>
        <source>{date} is no working day: {name}.</source>
        <translation>{date} är ingen arbetsdag: {name}.</translation>
    </message>
    <message>
        <source>Counted to: {date} ({iso})</source>
        <translation>Räknat till: {date} ({iso})</translation>
    </message>
    <message numerus="yes">
        <source>Look whether this has been printed or sent already: %n job(s).</source>
        <translation>
            <numerusform>Se efter om det här redan har skrivits ut eller skickats: %n jobb.</numerusform>
            <numerusform>Se efter om det här redan har skrivits ut eller skickats: %n jobb.</numerusform>
        </translation>
    </message>
    <message>
        <source>The change is in the desk&apos;s queue, with number {change}.</source>
        <translation>Förändringen står i receptionens kö och har nummer {change}.</translation>
    </message>
    <message>
        <source>The change is put aside.</source>
        <translation>Förändringen är lagd åt sidan.</translation>
    </message>
    <message>
        <source>New number: {name}, from {date}</source>
        <translation>Nytt nummer: {name}, från {date}</translation>
    </message>
    <message>
        <source>Has started: {name}, from {date}</source>
        <translation>Har börjat: {name}, från {date}</translation>
    </message>
    <message>
        <source>Has left: {name}, from {date}</source>
        <translation>Har slutat: {name}, från {date}</translation>
    </message>
    <message>
        <source>Has moved: {name}, from {date}</source>
        <translation>Har flyttat: {name}, från {date}</translation>
    </message>
    <message>
        <source>Confirmed in the last year: {number}. Half of them within {median}.</source>
        <translation>Bekräftade det senaste året: {number}. Hälften inom {median}.</translation>
    </message>
    <message>
        <source>The directory is right: {name}.</source>
        <translation>Katalogen stämmer: {name}.</translation>
    </message>
    <message>
        <source>Visits that now go to {name}: {number}</source>
        <translation>Besök som nu går till {name}: {number}</translation>
    </message>
    <message>
        <source>Visits without a host, for the desk to see to: {number}</source>
        <translation>Besök utan besöksmottagare, som receptionen får ordna: {number}</translation>
    </message>
    <message>
        <source>{unit}: manager and deputies are saved.</source>
        <translation>{unit}: chef och ersättare är sparade.</translation>
    </message>
    <message>
        <source>{unit} is manned again.</source>
        <translation>{unit} är bemannad igen.</translation>
    </message>
    <message>
        <source>{unit}: the phone hours are saved.</source>
        <translation>{unit}: telefontiden är sparad.</translation>
    </message>
    <message>
        <source>{unit} has no phone hours any longer.</source>
        <translation>{unit} har inte längre någon telefontid.</translation>
    </message>
    <message>
        <source>{name} is on duty at the telephones.</source>
        <translation>{name} har telefonpassning.</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n duty(s) at the telephones taken back.</source>
        <translation>
            <numerusform>{name}: %n telefonpassning är borttagen.</numerusform>
            <numerusform>{name}: %n telefonpassningar är borttagna.</numerusform>
        </translation>
    </message>
    <message>
        <source>{unit} is unmanned from {begins} until {ends}.</source>
        <translation>{unit} är obemannad från {begins} till {ends}.</translation>
    </message>
    <message>
        <source>  Manager: {names}</source>
        <translation>  Chef: {names}</translation>
    </message>
    <message>
        <source>  No manager. Name one with kiosk unit lead.</source>
        <translation>  Ingen chef. Ange en med kiosk unit lead.</translation>
    </message>
    <message>
        <source>  Deputies: {names}</source>
        <translation>  Ersättare: {names}</translation>
    </message>
    <message>
        <source>  Phone hours: {hours} ({reason}, {decider})</source>
        <translation>  Telefontid: {hours} ({reason}, {decider})</translation>
    </message>
    <message>
        <source>  Unmanned from {begins} until {ends}</source>
        <translation>  Obemannad från {begins} till {ends}</translation>
    </message>
    <message>
        <source>  Nobody answers from {begins} until {ends}</source>
        <translation>  Ingen svarar från {begins} till {ends}</translation>
    </message>
    <message numerus="yes">
        <source>Recorded as informed of version {version}: %n person(s).</source>
        <translation>
            <numerusform>Noterat som informerade om version {version}: %n person.</numerusform>
            <numerusform>Noterat som informerade om version {version}: %n personer.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: sent.</source>
        <translation>{name}: skickat.</translation>
    </message>
    <message>
        <source>{name}: not sent, for the directory has no e-mail address. Hand the list over.</source>
        <translation>{name}: inte skickat, för katalogen saknar e-postadress. Lämna över listan.</translation>
    </message>
    <message>
        <source>{name}: not sent, for the settings name no way for mail. Hand the list over.</source>
        <translation>{name}: inte skickat, för inställningarna anger ingen väg för e-post. Lämna över listan.</translation>
    </message>
    <message>
        <source>Units without a manager: not sent. Name the managers with kiosk unit lead.</source>
        <translation>Enheter utan chef: inte skickat. Ange cheferna med kiosk unit lead.</translation>
    </message>
    <message>
        <source>{name}: failed. The mail server does not take the address. Check it, and send again.</source>
        <translation>{name}: gick inte. E-postservern tar inte emot adressen. Kontrollera den och skicka igen.</translation>
    </message>
    <message>
        <source>{name}: failed. The mail server refuses the login. Check it in foaje.toml, and send again.</source>
        <translation>{name}: gick inte. E-postservern godtar inte inloggningen. Kontrollera den i foaje.toml och skicka igen.</translation>
    </message>
    <message>
        <source>{name}: failed. The folder for mail cannot be written. Check it in foaje.toml, and send again.</source>
        <translation>{name}: gick inte. Det går inte att skriva i mappen för e-post. Kontrollera den i foaje.toml och skicka igen.</translation>
    </message>
    <message>
        <source>{name}: failed. The mail server cannot be reached. Send again later.</source>
        <translation>{name}: gick inte. E-postservern går inte att nå. Skicka igen senare.</translation>
    </message>
    <message>
        <source>Held. When the request is settled: kiosk privacy release {hold}</source>
        <translation>Gallringen är stoppad. När begäran är avgjord: kiosk privacy release {hold}</translation>
    </message>
    <message>
        <source>The hold is released.</source>
        <translation>Stoppet är hävt.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Bookings nobody came to</source>
        <translation>Bokningar som ingen kom till</translation>
    </message>
    <message>
        <source>Evacuations</source>
        <translation>Utrymningar</translation>
    </message>
    <message>
        <source>Files brought in</source>
        <translation>Inlästa filer</translation>
    </message>
    <message>
        <source>{category}, ended {earliest} to {latest}: {subjects} erased. Files removed: {files}. Backups cleaned: {copies}.</source>
        <translation>{category}, avslutade {earliest} till {latest}: {subjects} raderade. Borttagna filer: {files}. Rensade säkerhetskopior: {copies}.</translation>
    </message>
    <message>
        <source>{category}: files removed: {files}. Backups cleaned: {copies}.</source>
        <translation>{category}: borttagna filer: {files}. Rensade säkerhetskopior: {copies}.</translation>
    </message>
    <message>
        <source>Rule: {hours} hours, decision {number}.</source>
        <translation>Regel: {hours} timmar, beslut {number}.</translation>
    </message>
    <message>
        <source>no decision yet</source>
        <translation>saknas ännu</translation>
    </message>
    <message>
        <source>Done {date} at {time}.</source>
        <translation>Klart {date} klockan {time}.</translation>
    </message>
    <message>
        <source>Not done yet.</source>
        <translation>Inte klart ännu.</translation>
    </message>
    <message>
        <source>Nothing has had its time.</source>
        <translation>Inget ska gallras nu.</translation>
    </message>
    <message>
        <source>Not everything could be disposed of: a file could not be changed, or somebody was reading. Run kiosk privacy dispose again.</source>
        <translation>Allt kunde inte gallras: en fil gick inte att ändra, eller så var den öppen för läsning. Kör kiosk privacy dispose igen.</translation>
    </message>
    <message>
        <source>{category}: {subjects} would be erased, {held} are held, {files} files go.</source>
        <translation>{category}: {subjects} skulle raderas, {held} är stoppade, {files} filer tas bort.</translation>
    </message>
    <message>
        <source>{number}: visit {visit}. Hold {hold}</source>
        <translation>{number}: besök {visit}. Stopp {hold}</translation>
    </message>
    <message>
        <source>{number}: visits from {since} until {until}. Hold {hold}</source>
        <translation>{number}: besök från {since} till {until}. Stopp {hold}</translation>
    </message>
    <message>
        <source>PIN, at least six digits:</source>
        <translation>PIN-kod, minst sex siffror:</translation>
    </message>
    <message>
        <source>The same PIN again:</source>
        <translation>Samma PIN-kod igen:</translation>
    </message>
    <message>
        <source>Nobody can sign in with that name any more.</source>
        <translation>Ingen kan längre logga in med det namnet.</translation>
    </message>
    <message>
        <source>{name}: {roles}. {pin}</source>
        <translation>{name}: {roles}. {pin}</translation>
    </message>
    <message>
        <source>Has a PIN.</source>
        <translation>Har PIN-kod.</translation>
    </message>
    <message>
        <source>Has no PIN yet: kiosk user pin</source>
        <translation>Saknar PIN-kod: kiosk user pin</translation>
    </message>
    <message>
        <source>The PIN does not work, pin-pepper is gone or another: kiosk user pin</source>
        <translation>PIN-koden fungerar inte, filen pin-pepper saknas eller är en annan: kiosk user pin</translation>
    </message>
    <message>
        <source>Wrong tries since the last right one: {tries}.</source>
        <translation>Felaktiga försök sedan det senaste rätta: {tries}.</translation>
    </message>
    <message>
        <source>{date} {time}, {who}: {searched}. {reason}. Found: {found}.</source>
        <translation>{date} {time}, {who}: {searched}. {reason}. Antal träffar: {found}.</translation>
    </message>
    <message>
        <source>nobody signed in ({face})</source>
        <translation>ingen inloggad ({face})</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>kommandoraden</translation>
    </message>
    <message>
        <source>user {number}, whose name is erased</source>
        <translation>användare {number}, vars namn är raderat</translation>
    </message>
    <message>
        <source>earlier visits, “{text}”</source>
        <translation>tidigare besök, ”{text}”</translation>
    </message>
    <message>
        <source>the name under seal of visit {text}</source>
        <translation>namnet under sigill för besök {text}</translation>
    </message>
    <message>
        <source>the name behind the initials of visit {text}</source>
        <translation>namnet bakom initialerna för besök {text}</translation>
    </message>
    <message>
        <source>earlier visits; what was searched for has been erased</source>
        <translation>tidigare besök; sökordet är gallrat</translation>
    </message>
    <message>
        <source>a name under seal; which visit it was has been erased</source>
        <translation>ett namn under sigill; vilket besök det var är gallrat</translation>
    </message>
    <message>
        <source>a name behind initials; which visit it was has been erased</source>
        <translation>ett namn bakom initialer; vilket besök det var är gallrat</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Skäl saknas</translation>
    </message>
    <message>
        <source>The reason is kept with the visit</source>
        <translation>Skälet står vid besöket</translation>
    </message>
    <message>
        <source>Badges are signed with a new key from now on. Copy {file} to the other stations of the house.</source>
        <translation>Besöksbrickor signeras med en ny nyckel från och med nu. Kopiera {file} till husets andra stationer.</translation>
    </message>
    <message>
        <source>The code is valid. Number of the visit: {visit}</source>
        <translation>Koden gäller. Besökets nummer: {visit}</translation>
    </message>
    <message>
        <source>That is not the code of a badge.</source>
        <translation>Det är inte koden på en besöksbricka.</translation>
    </message>
    <message>
        <source>The code is forged, or was not read as it was printed.</source>
        <translation>Koden är förfalskad, eller inte läst som den skrevs ut.</translation>
    </message>
    <message>
        <source>The code was for another day.</source>
        <translation>Koden gällde en annan dag.</translation>
    </message>
    <message>
        <source>No visit at this station has that code.</source>
        <translation>Inget besök på den här stationen har den koden.</translation>
    </message>
    <message>
        <source>The code has been used: the visit is over. Number of the visit: {visit}</source>
        <translation>Koden är använd: besöket är slut. Besökets nummer: {visit}</translation>
    </message>
    <message>
        <source>Hold up codes or cards at {reader}. It listens for {seconds} s.</source>
        <translation>Visa koder eller kort för {reader}. Den lyssnar i {seconds} s.</translation>
    </message>
    <message>
        <source>Hold up the card with the number {number} now.</source>
        <translation>Visa kortet med numret {number} för läsaren nu.</translation>
    </message>
    <message>
        <source>there</source>
        <translation>finns</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>finns inte</translation>
    </message>
    <message>
        <source>may not be used</source>
        <translation>får inte användas</translation>
    </message>
    <message>
        <source>in use, most likely by Foajé</source>
        <translation>används, troligen av Foajé</translation>
    </message>
    <message>
        <source>needs pip install foaje[pcsc]</source>
        <translation>behöver pip install foaje[pcsc]</translation>
    </message>
    <message>
        <source>types</source>
        <translation>skriver som ett tangentbord</translation>
    </message>
    <message>
        <source>Serial port {device}: {description}</source>
        <translation>Serieport {device}: {description}</translation>
    </message>
    <message>
        <source>Code: {text}</source>
        <translation>Kod: {text}</translation>
    </message>
    <message>
        <source>Card: {bits} bits, {raw} ({format})</source>
        <translation>Kort: {bits} bitar, {raw} ({format})</translation>
    </message>
    <message>
        <source>Card: {bits} bits, {raw} ({format}), number {number}</source>
        <translation>Kort: {bits} bitar, {raw} ({format}), nummer {number}</translation>
    </message>
    <message>
        <source>The rule is {rule}. Write in foaje.toml, under the reader {reader}:</source>
        <translation>Regeln är {rule}. Skriv i foaje.toml, under läsaren {reader}:</translation>
    </message>
    <message>
        <source>These rules fit as well: {others}. Hold up one more card, with --number twice, to be sure.</source>
        <translation>De här reglerna passar också: {others}. Visa ett kort till, med --number två gånger, för att vara säker.</translation>
    </message>
    <message>
        <source>Printers of foaje.toml:</source>
        <translation>Skrivare i foaje.toml:</translation>
    </message>
    <message>
        <source>No printer is described in foaje.toml.</source>
        <translation>Ingen skrivare är beskriven i foaje.toml.</translation>
    </message>
    <message>
        <source>Found on this computer:</source>
        <translation>Hittat på den här datorn:</translation>
    </message>
    <message>
        <source>Found on this computer and in {network}:</source>
        <translation>Hittat på den här datorn och i {network}:</translation>
    </message>
    <message>
        <source>Nothing else was found.</source>
        <translation>Inget annat hittades.</translation>
    </message>
    <message>
        <source>The new roll in {printer} is noted.</source>
        <translation>Den nya rullen är noterad: {printer}.</translation>
    </message>
    <message>
        <source>It is written to {file}.</source>
        <translation>Filen är skriven: {file}</translation>
    </message>
    <message>
        <source>That the list was printed could not be written in the journal. {why}</source>
        <translation>Att listan skrevs ut kunde inte antecknas i journalen. {why}</translation>
    </message>
    <message>
        <source>serial port</source>
        <translation>serieport</translation>
    </message>
    <message>
        <source>USB printer</source>
        <translation>USB-skrivare</translation>
    </message>
    <message>
        <source>print queue</source>
        <translation>utskriftskö</translation>
    </message>
    <message>
        <source>listens as a printer does</source>
        <translation>lyssnar som en skrivare</translation>
    </message>
    <message>
        <source>This station&apos;s lists are those of the house&apos;s journal.</source>
        <translation>Stationens listor stämmer med husets journal.</translation>
    </message>
    <message>
        <source>This station&apos;s lists are not those of the house&apos;s journal. First difference: {table}, {subject}, {column}. Run kiosk db verify, then kiosk db rebuild, and check again.</source>
        <translation>Stationens listor stämmer inte med husets journal. Första skillnaden: {table}, {subject}, {column}. Kör kiosk db verify, sedan kiosk db rebuild, och kontrollera på nytt.</translation>
    </message>
    <message>
        <source>number of rows</source>
        <translation>antalet rader</translation>
    </message>
    <message numerus="yes">
        <source>Different: %n thing(s).</source>
        <translation>
            <numerusform>Olika: %n sak.</numerusform>
            <numerusform>Olika: %n saker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alike: %n thing(s).</source>
        <translation>
            <numerusform>Lika: %n sak.</numerusform>
            <numerusform>Lika: %n saker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still to come here: %n event(s).</source>
        <translation>
            <numerusform>På väg hit: %n händelse.</numerusform>
            <numerusform>På väg hit: %n händelser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased here or at the server, not yet at both: %n.</source>
        <translation>
            <numerusform>Gallrat här eller på servern, men inte än på båda: %n.</numerusform>
            <numerusform>Gallrat här eller på servern, men inte än på båda: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>At odds: this station and the house hold different events of {origin}. One of them was restored or changed; tell support.</source>
        <translation>Oense: stationen och huset har olika händelser i {origin}. En av dem har återställts eller ändrats; säg till supporten.</translation>
    </message>
    <message>
        <source>What the server holds of {origin} was changed and is believed by nobody.</source>
        <translation>Det som servern har i {origin} är ändrat, och ingen station tror på det.</translation>
    </message>
    <message>
        <source>{station} holds another event {number} of {origin} than the house.</source>
        <translation>{station} har en annan händelse {number} i {origin} än huset.</translation>
    </message>
    <message>
        <source>{station} lacks {number} of the house&apos;s events.</source>
        <translation>{station} saknar {number} av husets händelser.</translation>
    </message>
    <message>
        <source>{station} has all of the house&apos;s events.</source>
        <translation>{station} har alla husets händelser.</translation>
    </message>
    <message>
        <source>PostgreSQL administrator, as postgresql://user:password@/:</source>
        <translation>PostgreSQL-administratör, som postgresql://användare:lösenord@/:</translation>
    </message>
    <message>
        <source>Code of the invitation:</source>
        <translation>Inbjudans kod:</translation>
    </message>
    <message>
        <source>{station} is shut out. What it handed over before stays. It had the keys of the badges: run kiosk code rotate, and copy badge-keys to the other stations.</source>
        <translation>{station} är utestängd. Det som stationen redan har lämnat över står kvar. Den hade besöksbrickornas nycklar: kör kiosk code rotate och kopiera badge-keys till de andra stationerna.</translation>
    </message>
    <message>
        <source>The house {house} is made, and {station} is its first station.</source>
        <translation>Huset {house} är skapat, och {station} är dess första station.</translation>
    </message>
    <message>
        <source>Invite the others one by one: kiosk house invite NAME. Then start Foajé here.</source>
        <translation>Bjud in de andra en i taget: kiosk house invite NAMN. Starta sedan Foajé här.</translation>
    </message>
    <message>
        <source>{station} now belongs to the house {house}. Start Foajé.</source>
        <translation>{station} hör nu till huset {house}. Starta Foajé.</translation>
    </message>
    <message numerus="yes">
        <source>Handed over: %n event(s).</source>
        <translation>
            <numerusform>Överlämnat: %n händelse.</numerusform>
            <numerusform>Överlämnat: %n händelser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken in: %n event(s).</source>
        <translation>
            <numerusform>Hämtat: %n händelse.</numerusform>
            <numerusform>Hämtat: %n händelser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything has been exchanged yet; that goes on when Foajé runs.</source>
        <translation>Allt är inte utväxlat än; det fortsätter när Foajé är i gång.</translation>
    </message>
    <message>
        <source>These PINs do not work any more: {names}. Set new ones with kiosk user pin.</source>
        <translation>PIN-koden fungerar inte längre för: {names}. Ange nya med kiosk user pin.</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Kod: {code}</translation>
    </message>
    <message>
        <source>It lets {station} in once, until {clock} on {date}. Tell it to nobody else: with it comes what reads badges and PINs.</source>
        <translation>Den släpper in {station} en gång, till {clock} {date}. Visa den inte för någon annan: med den följer det som läser besöksbrickor och PIN-koder.</translation>
    </message>
    <message>
        <source>Let foaje.toml of the new station say this, “station” at the top:</source>
        <translation>Skriv det här i den nya stationens foaje.toml, med ”station” överst:</translation>
    </message>
    <message>
        <source>Copy the file of root_certificate there too.</source>
        <translation>Kopiera dit filen i root_certificate också.</translation>
    </message>
    <message>
        <source>Then run there: kiosk house join</source>
        <translation>Kör sedan där: kiosk house join</translation>
    </message>
    <message>
        <source>{station} has left the house {house} and goes on alone. Its journal is whole. Take [house] out of foaje.toml.</source>
        <translation>{station} har lämnat huset {house} och fortsätter ensam. Journalen är hel. Ta bort [house] ur foaje.toml.</translation>
    </message>
    <message>
        <source>{station} goes on alone, and its journal is whole. The house {house} has not been told, and what was not handed over stands here alone. Run at another station: kiosk house strike-off {station}</source>
        <translation>{station} fortsätter ensam, och journalen är hel. Huset {house} vet inte om det, och det som inte lämnats över finns bara här. Kör på en annan station: kiosk house strike-off {station}</translation>
    </message>
    <message>
        <source>Not everything could be handed over: see kiosk db verify.</source>
        <translation>Allt gick inte att lämna över: se kiosk db verify.</translation>
    </message>
    <message>
        <source>This station and the house hold the same.</source>
        <translation>Stationen och huset har samma händelser.</translation>
    </message>
    <message>
        <source>At odds: this station and the house hold different events of {origins}. One of them was restored or changed. All else is exchanged; tell support.</source>
        <translation>Oense: stationen och huset har olika händelser i {origins}. En av dem har återställts eller ändrats. Allt annat är utväxlat; säg till supporten.</translation>
    </message>
    <message>
        <source>Events of {origins} cannot be believed and are kept apart, unmerged. All else is exchanged; see kiosk house stations, and tell support.</source>
        <translation>Händelser i {origins} går inte att lita på och hålls för sig. Allt annat är utväxlat; se kiosk house stations och säg till supporten.</translation>
    </message>
    <message>
        <source>The house&apos;s schema was {before} and is now {now}.</source>
        <translation>Husets schema var {before} och är nu {now}.</translation>
    </message>
    <message>
        <source>The house&apos;s schema is up to date: {now}.</source>
        <translation>Husets schema är aktuellt: {now}.</translation>
    </message>
    <message>
        <source>Nothing of what the house has erased is left in the server&apos;s tables.</source>
        <translation>Inget av det som huset har gallrat finns kvar i serverns tabeller.</translation>
    </message>
    <message>
        <source>Nor in its log.</source>
        <translation>Inte heller i dess logg.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s log (pg_wal) may still hold it: only a superuser can have that turned over, and a copy or an archive that lags behind keeps it. It goes as the log goes round.</source>
        <translation>Det kan finnas kvar i PostgreSQL:s logg (pg_wal): bara en superuser kan skriva om den, och en kopia eller ett arkiv som ligger efter behåller den. Det försvinner när loggen har gått varvet runt.</translation>
    </message>
    <message>
        <source>Backups of the server, archives of its log and replicas are as old as they are kept: throw away those from before today when they have had their time.</source>
        <translation>Säkerhetskopior av servern, arkiv av loggen och repliker är så gamla som ni låter dem bli: kasta de äldre när de har haft sin tid.</translation>
    </message>
    <message>
        <source>House: {house}</source>
        <translation>Hus: {house}</translation>
    </message>
    <message>
        <source>{station}: heard {date} {clock}.</source>
        <translation>{station}: hördes av {date} {clock}.</translation>
    </message>
    <message>
        <source>{station}: not heard from yet.</source>
        <translation>{station}: har inte hörts av än.</translation>
    </message>
    <message>
        <source>This station.</source>
        <translation>Den här stationen.</translation>
    </message>
    <message>
        <source>Has handed over all until {date} {clock}.</source>
        <translation>Har lämnat över allt till {date} {clock}.</translation>
    </message>
    <message numerus="yes">
        <source>Lacks %n event(s).</source>
        <translation>
            <numerusform>Saknar %n händelse.</numerusform>
            <numerusform>Saknar %n händelser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeper.</source>
        <translation>Får bjuda in och stänga ute.</translation>
    </message>
    <message>
        <source>{station}: shut out {date} {clock}.</source>
        <translation>{station}: utestängd {date} {clock}.</translation>
    </message>
    <message>
        <source>{station}: left the house {date} {clock}.</source>
        <translation>{station}: lämnade huset {date} {clock}.</translation>
    </message>
    <message>
        <source>Alarm {date} {clock}: two computers acted as {station}. One is a copy.</source>
        <translation>Larm {date} {clock}: två datorer uppträdde som {station}. Den ena är en kopia.</translation>
    </message>
    <message>
        <source>Alarm {date} {clock}: {station} had {before} events of {origin} and then {number}. It was restored from a backup, or somebody cut its journal.</source>
        <translation>Larm {date} {clock}: {station} hade {before} händelser i {origin} och sedan {number}. Den har återställts från en säkerhetskopia, eller så har någon kortat journalen.</translation>
    </message>
    <message>
        <source>Alarm {date} {clock}: {station} holds another event {number} of {origin} than the house. One of them was changed.</source>
        <translation>Larm {date} {clock}: {station} har en annan händelse {number} i {origin} än huset. En av dem har ändrats.</translation>
    </message>
    <message>
        <source>Kept apart, not merged: event {number} of {origin} ({station})</source>
        <translation>Hålls för sig: händelse {number} i {origin} ({station})</translation>
    </message>
    <message>
        <source>At odds with the house here: {origin}</source>
        <translation>Oense med huset här: {origin}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>EVACUATION since {time}. Leave with the visitors, bring the list.</source>
        <translation>UTRYMNING sedan kl. {time}. Gå ut med besökarna och ta med listan.</translation>
    </message>
    <message>
        <source>LOCK-DOWN since {time}. Stay inside, lock the doors, bring visitors in.</source>
        <translation>INRYMNING sedan {time}. Stanna inne, lås dörrarna och ta in besökarna.</translation>
    </message>
    <message>
        <source>LOCK-DOWN DRILL since {time}. Stay inside, lock the doors, bring visitors in.</source>
        <translation>INRYMNING (övning) sedan {time}. Stanna inne, lås dörrarna och ta in besökarna.</translation>
    </message>
    <message>
        <source>EVACUATION DRILL since {time}. Leave with the visitors, bring the list.</source>
        <translation>UTRYMNINGSÖVNING sedan kl. {time}. Gå ut med besökarna och ta med listan.</translation>
    </message>
</context>
<context>
    <name>DeskAsking</name>
    <message>
        <source>asked {time}</source>
        <translation>tillfrågad {time}</translation>
    </message>
    <message>
        <source>reminded {time}</source>
        <translation>påmind {time}</translation>
    </message>
    <message>
        <source>{name} asked instead {time}</source>
        <translation>{name} tillfrågad i stället {time}</translation>
    </message>
    <message>
        <source>no answer {time}</source>
        <translation>inget svar {time}</translation>
    </message>
    <message>
        <source>answered by message {time}</source>
        <translation>svarade med meddelande {time}</translation>
    </message>
</context>
<context>
    <name>DeskBadge</name>
    <message>
        <source>The badge is being printed.</source>
        <translation>Brickan skrivs.</translation>
    </message>
    <message>
        <source>The badge has been sent to the printer.</source>
        <translation>Brickan är skickad till skrivaren.</translation>
    </message>
    <message>
        <source>The badge has been printed.</source>
        <translation>Brickan är utskriven.</translation>
    </message>
    <message>
        <source>Did the badge come out?</source>
        <translation>Kom brickan ut?</translation>
    </message>
    <message>
        <source>The badge is waiting for the printer.</source>
        <translation>Brickan väntar på skrivaren.</translation>
    </message>
    <message>
        <source>No badge was printed.</source>
        <translation>Ingen bricka skrevs ut.</translation>
    </message>
    <message>
        <source>No font of ours has {letters}: “{mark}” stands there instead. Write the name in other letters and print the badge again.</source>
        <translation>Tecken som saknas i typsnitten: {letters}. På brickan står ”{mark}” i stället. Skriv namnet med andra bokstäver och skriv ut brickan igen.</translation>
    </message>
    <message>
        <source>The badge waits for you: no font of ours has {letters}. Correct the name and the badge comes by itself, or choose here. In two minutes it is else printed with “{mark}”.</source>
        <translation>Brickan väntar på dig. Tecken som saknas i typsnitten: {letters}. Rätta namnet, så kommer brickan av sig själv, eller välj här. Annars skrivs den inom två minuter med ”{mark}” i stället.</translation>
    </message>
    <message>
        <source>You write the badge by hand.</source>
        <translation>Du skriver brickan för hand.</translation>
    </message>
    <message>
        <source>The printer cannot be reached. Check that it is on and connected; the badge then comes by itself.</source>
        <translation>Skrivaren går inte att nå. Kontrollera att den är på och ansluten, brickan kommer sedan av sig själv.</translation>
    </message>
    <message>
        <source>This computer may not use the printer. Ask support; write the badge by hand.</source>
        <translation>Datorn får inte använda skrivaren. Kontakta supporten och skriv brickan för hand.</translation>
    </message>
    <message>
        <source>The printer does not answer. Turn it off and on; the badge then comes by itself.</source>
        <translation>Skrivaren svarar inte. Stäng av den och slå på den, brickan kommer sedan av sig själv.</translation>
    </message>
    <message>
        <source>The printer is busy with something else. The badge comes by itself.</source>
        <translation>Skrivaren är upptagen med annat. Brickan kommer av sig själv.</translation>
    </message>
    <message>
        <source>The printer disappeared in the middle of the badge. Check its cable; the badge then comes by itself.</source>
        <translation>Skrivaren försvann mitt i brickan. Kontrollera kabeln, brickan kommer sedan av sig själv.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Refill it; the badge then comes by itself.</source>
        <translation>Skrivaren har slut på papper. Fyll på papper, brickan kommer sedan av sig själv.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open. Close it; the badge then comes by itself.</source>
        <translation>Skrivarens lucka är öppen. Stäng den, brickan kommer sedan av sig själv.</translation>
    </message>
    <message>
        <source>The printer shows a fault. Turn it off and on; the badge then comes by itself.</source>
        <translation>Skrivaren visar ett fel. Stäng av den och slå på den, brickan kommer sedan av sig själv.</translation>
    </message>
    <message>
        <source>The printer holds another roll. Change it; the badge then comes by itself.</source>
        <translation>Skrivaren har en annan rulle. Byt den, brickan kommer sedan av sig själv.</translation>
    </message>
    <message>
        <source>The printer is too hot. The badge comes when it has cooled.</source>
        <translation>Skrivaren är för varm. Brickan kommer när den har svalnat.</translation>
    </message>
    <message>
        <source>The printer is paused. Press its pause button; the badge then comes by itself.</source>
        <translation>Skrivaren är pausad. Tryck på pausknappen, brickan kommer sedan av sig själv.</translation>
    </message>
    <message>
        <source>The printer&apos;s queue is not there. Ask support; write the badge by hand.</source>
        <translation>Skrivarens kö finns inte. Kontakta supporten och skriv brickan för hand.</translation>
    </message>
    <message>
        <source>The printer&apos;s queue is stopped. Ask support; write the badge by hand.</source>
        <translation>Skrivarens kö är stoppad. Kontakta supporten och skriv brickan för hand.</translation>
    </message>
    <message>
        <source>No badge was printed, as the visit had ended.</source>
        <translation>Ingen bricka skrevs ut, för besöket var avslutat.</translation>
    </message>
    <message>
        <source>The group has its badge.</source>
        <translation>Gruppen har redan sin bricka.</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) waiting</source>
        <translation>
            <numerusform>%n bricka väntar</numerusform>
            <numerusform>%n brickor väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) waiting for you</source>
        <translation>
            <numerusform>%n bricka att rätta</numerusform>
            <numerusform>%n brickor att rätta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskBadgeProof</name>
    <message>
        <source>So the badge comes out of {printer}.</source>
        <translation>Så kommer brickan ut ur {printer}.</translation>
    </message>
    <message>
        <source>So the badge came out of {printer}.</source>
        <translation>Så kom brickan ut ur {printer}.</translation>
    </message>
    <message>
        <source>These are the first {shown} of {badges}.</source>
        <translation>Här är de {shown} första av {badges}.</translation>
    </message>
    <message>
        <source>The visit was corrected after the badge was printed. Print it again.</source>
        <translation>Besöket rättades efter att brickan skrevs ut. Skriv ut den igen.</translation>
    </message>
</context>
<context>
    <name>DeskBooking</name>
    <message>
        <source>Search for whom the visitor is to meet.</source>
        <translation>Sök efter vem besökaren ska träffa.</translation>
    </message>
</context>
<context>
    <name>DeskByWhom</name>
    <message>
        <source>booked {time}</source>
        <translation>bokad {time}</translation>
    </message>
    <message>
        <source>booking changed {time}</source>
        <translation>bokningen ändrad {time}</translation>
    </message>
    <message>
        <source>cancelled {time}</source>
        <translation>avbokad {time}</translation>
    </message>
    <message>
        <source>registered {time}</source>
        <translation>registrerad {time}</translation>
    </message>
    <message>
        <source>host chosen {time}</source>
        <translation>värd vald {time}</translation>
    </message>
    <message>
        <source>host asked {time}</source>
        <translation>värden frågad {time}</translation>
    </message>
    <message>
        <source>answer noted {time}</source>
        <translation>svar antecknat {time}</translation>
    </message>
    <message>
        <source>met {time}</source>
        <translation>mött {time}</translation>
    </message>
    <message>
        <source>corrected {time}</source>
        <translation>rättad {time}</translation>
    </message>
    <message>
        <source>merged {time}</source>
        <translation>hopslagen {time}</translation>
    </message>
    <message>
        <source>part checked out {time}</source>
        <translation>en del utcheckad {time}</translation>
    </message>
    <message>
        <source>probably left {time}</source>
        <translation>troligen gått {time}</translation>
    </message>
    <message>
        <source>still here {time}</source>
        <translation>fortfarande här {time}</translation>
    </message>
    <message>
        <source>checked out {time}</source>
        <translation>utcheckad {time}</translation>
    </message>
    <message>
        <source>taken back {time}</source>
        <translation>ångrat {time}</translation>
    </message>
</context>
<context>
    <name>DeskConfirmation</name>
    <message>
        <source>The confirmation is being sent.</source>
        <translation>Bekräftelsen skickas.</translation>
    </message>
    <message>
        <source>The confirmation has been sent.</source>
        <translation>Bekräftelsen är skickad.</translation>
    </message>
    <message>
        <source>The confirmation has not gone out yet; it is tried again.</source>
        <translation>Bekräftelsen har inte gått i väg än. Den skickas om.</translation>
    </message>
    <message>
        <source>The confirmation may not have gone out. Send it again.</source>
        <translation>Bekräftelsen har kanske inte gått i väg. Skicka den igen.</translation>
    </message>
    <message>
        <source>No confirmation was sent. Print it instead.</source>
        <translation>Ingen bekräftelse skickades. Skriv ut den i stället.</translation>
    </message>
    <message>
        <source>The confirmation is being printed.</source>
        <translation>Bekräftelsen skrivs ut.</translation>
    </message>
    <message>
        <source>The confirmation has been sent to the printer.</source>
        <translation>Bekräftelsen är skickad till skrivaren.</translation>
    </message>
    <message>
        <source>The confirmation has been printed.</source>
        <translation>Bekräftelsen är utskriven.</translation>
    </message>
    <message>
        <source>The confirmation is waiting for the printer.</source>
        <translation>Bekräftelsen väntar på skrivaren.</translation>
    </message>
    <message>
        <source>Look whether the confirmation came out of the printer.</source>
        <translation>Titta om bekräftelsen kom ut ur skrivaren.</translation>
    </message>
    <message>
        <source>Nothing was printed. Give the visitor the code by hand.</source>
        <translation>Inget skrevs ut. Skriv koden för hand åt besökaren.</translation>
    </message>
</context>
<context>
    <name>DeskDay</name>
    <message>
        <source>Expected tomorrow</source>
        <translation>Väntas i morgon</translation>
    </message>
    <message>
        <source>Expected {day}</source>
        <translation>Väntas {day}</translation>
    </message>
</context>
<context>
    <name>DeskHost</name>
    <message>
        <source>ext. {extension}</source>
        <translation>ankn {extension}</translation>
    </message>
</context>
<context>
    <name>DeskMeetingSheet</name>
    <message>
        <source>Begins {time}</source>
        <translation>Börjar {time}</translation>
    </message>
    <message>
        <source>{begins}, until {time}</source>
        <translation>{begins}, till {time}</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Sedan {time}</translation>
    </message>
    <message>
        <source>Ended {time}</source>
        <translation>Avslutat {time}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Inställt</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) here</source>
        <translation>
            <numerusform>%n person här</numerusform>
            <numerusform>%n personer här</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n väntas</numerusform>
            <numerusform>%n väntas</numerusform>
        </translation>
    </message>
    <message>
        <source>“Welcome to {title}. It is in {zone}. You need not say who you are.”</source>
        <translation>”Välkommen till {title}. Det är i {zone}. Du behöver inte säga vem du är.”</translation>
    </message>
    <message>
        <source>“Welcome to {title}. You need not say who you are.”</source>
        <translation>”Välkommen till {title}. Du behöver inte säga vem du är.”</translation>
    </message>
</context>
<context>
    <name>DeskNotices</name>
    <message>
        <source>To see to</source>
        <translation>Att se till</translation>
    </message>
    <message>
        <source>Phone hours unanswered</source>
        <translation>Telefontid utan svar</translation>
    </message>
    <message>
        <source>To see to: {count}</source>
        <translation>Att se till: {count}</translation>
    </message>
</context>
<context>
    <name>DeskPast</name>
    <message>
        <source>{date}, {arrived} to {left}</source>
        <translation>{date}, {arrived} till {left}</translation>
    </message>
    <message numerus="yes">
        <source>%n found. The search has been noted.</source>
        <translation>
            <numerusform>%n träff. Sökningen är antecknad.</numerusform>
            <numerusform>%n träffar. Sökningen är antecknad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found. The search has been noted.</source>
        <translation>Ingen hittades. Sökningen är antecknad.</translation>
    </message>
</context>
<context>
    <name>DeskPolicy</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n att göra</numerusform>
            <numerusform>%n att göra</numerusform>
        </translation>
    </message>
    <message>
        <source>In order</source>
        <translation>I ordning</translation>
    </message>
</context>
<context>
    <name>DeskPrinter</name>
    <message>
        <source>No printer connected</source>
        <translation>Ingen skrivare ansluten</translation>
    </message>
    <message>
        <source>No badges waiting</source>
        <translation>Inga brickor väntar</translation>
    </message>
</context>
<context>
    <name>DeskPrinters</name>
    <message>
        <source>Did the badge come out?</source>
        <translation>Kom brickan ut?</translation>
    </message>
    <message>
        <source>Did the badge of {name} come out?</source>
        <translation>Kom brickan till {name} ut?</translation>
    </message>
    <message>
        <source>The new roll in {printer} is noted.</source>
        <translation>Den nya rullen är noterad: {printer}.</translation>
    </message>
</context>
<context>
    <name>DeskReach</name>
    <message>
        <source>Available</source>
        <translation>Tillgänglig</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Nås per telefon</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Upptagen</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Borta</translation>
    </message>
    <message>
        <source>Not office hours</source>
        <translation>Utanför kontorstid</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Har slutat</translation>
    </message>
    <message>
        <source>Stand-in: {name}</source>
        <translation>Ersättare: {name}</translation>
    </message>
    <message>
        <source>Stand-in: {name} is available</source>
        <translation>Ersättare: {name} är tillgänglig</translation>
    </message>
    <message>
        <source>Stand-in: {name} · {availability}</source>
        <translation>Ersättare: {name} · {availability}</translation>
    </message>
    <message>
        <source>Refer to {name}</source>
        <translation>Hänvisa till {name}</translation>
    </message>
    <message>
        <source>Refer to {name}, who is available</source>
        <translation>Hänvisa till {name}, som är tillgänglig</translation>
    </message>
    <message>
        <source>Nobody else can be reached. Take a message.</source>
        <translation>Ingen annan är tillgänglig. Ta emot ett meddelande.</translation>
    </message>
    <message>
        <source>From {time}: {referral}</source>
        <translation>Från kl. {time}: {referral}</translation>
    </message>
    <message>
        <source>From {date} at {time}: {referral}</source>
        <translation>Från {date} kl. {time}: {referral}</translation>
    </message>
    <message>
        <source>Set by the front desk</source>
        <translation>Inlagd av kundtjänst</translation>
    </message>
    <message>
        <source>Set by the person</source>
        <translation>Inlagd av personen själv</translation>
    </message>
    <message>
        <source>From a list</source>
        <translation>Från en lista</translation>
    </message>
    <message>
        <source>From the calendar</source>
        <translation>Från kalendern</translation>
    </message>
    <message>
        <source>Calls go to {to}</source>
        <translation>Samtal går till {to}</translation>
    </message>
</context>
<context>
    <name>DeskReferral</name>
    <message>
        <source>{reason}: write the return time too, such as 13 or 14.30.</source>
        <translation>{reason}: skriv också när personen är åter, till exempel 13 eller 14.30.</translation>
    </message>
    <message>
        <source>Choose in the list whom calls go to.</source>
        <translation>Välj i listan vem samtalen ska kopplas till.</translation>
    </message>
    <message>
        <source>Lunch until {time}</source>
        <translation>Lunch till {time}</translation>
    </message>
    <message>
        <source>Meeting until {time}</source>
        <translation>Möte till {time}</translation>
    </message>
    <message>
        <source>Gone for the day</source>
        <translation>Gått för dagen</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Sjuk</translation>
    </message>
</context>
<context>
    <name>DeskReply</name>
    <message>
        <source>A colleague</source>
        <translation>En medarbetare</translation>
    </message>
    <message>
        <source>“{reply}”</source>
        <translation>”{reply}”</translation>
    </message>
    <message>
        <source>Welcome. Whom would you like to meet?</source>
        <translation>Välkommen. Vem vill du träffa?</translation>
    </message>
    <message>
        <source>Welcome. {host} will be told that you are here.</source>
        <translation>Välkommen. {host} får veta att du är här.</translation>
    </message>
    <message>
        <source>Welcome. I will ask whether {host} can see you. Please take a seat.</source>
        <translation>Välkommen. {host} får frågan om att ta emot dig. Slå dig ner så länge.</translation>
    </message>
    <message>
        <source>{host} has been asked. I will tell you as soon as I have an answer.</source>
        <translation>{host} har fått frågan. Du får besked så snart jag har ett svar.</translation>
    </message>
    <message>
        <source>{host} has been told that you are here. I will tell you when I know more.</source>
        <translation>{host} har fått veta att du är här. Du får besked när jag vet mer.</translation>
    </message>
    <message>
        <source>{host} knows that you are here. You will soon hear more.</source>
        <translation>{host} vet att du är här. Du får snart besked.</translation>
    </message>
    <message>
        <source>{host} is coming and meets you here. Please take a seat.</source>
        <translation>{host} kommer och hämtar dig här. Slå dig ner så länge.</translation>
    </message>
    <message>
        <source>{host} cannot see you now. Would you like another time, or to leave a message?</source>
        <translation>{host} kan inte ta emot dig nu. Vill du boka en tid eller lämna ett meddelande?</translation>
    </message>
    <message>
        <source>{host} does not answer just now. Would you like to wait, or to leave a message?</source>
        <translation>{host} svarar inte just nu. Vill du vänta eller lämna ett meddelande?</translation>
    </message>
    <message>
        <source>{host} has been told that you are here. Please take a seat, you will be met.</source>
        <translation>{host} har fått veta att du är här. Slå dig ner så länge, du blir hämtad.</translation>
    </message>
    <message>
        <source>{host} cannot see you now. Would you like to meet {stand_in} instead?</source>
        <translation>{host} kan inte ta emot dig nu. Vill du träffa {stand_in} i stället?</translation>
    </message>
    <message>
        <source>{host} does not answer just now. Shall I ask {stand_in} instead?</source>
        <translation>{host} svarar inte just nu. Ska jag fråga {stand_in} i stället?</translation>
    </message>
    <message>
        <source>I am trying to reach {host}. I will tell you when I know more.</source>
        <translation>Jag försöker nå {host}. Jag säger till när jag vet mer.</translation>
    </message>
    <message>
        <source>{host} has not answered yet and has been reminded. I will tell you when I know more.</source>
        <translation>{host} har inte svarat än och har fått en påminnelse. Jag säger till när jag vet mer.</translation>
    </message>
    <message>
        <source>{host} does not answer just now. {other} has been asked instead. Thank you for waiting.</source>
        <translation>{host} svarar inte just nu. {other} är tillfrågad i stället. Tack för att du väntar.</translation>
    </message>
    <message>
        <source>{besked} Would you like to wait, book a time, or meet somebody else?</source>
        <translation>{besked} Vill du vänta, boka en tid eller träffa någon annan?</translation>
    </message>
    <message>
        <source>{besked} Would you like to wait, book a time, or meet {other} instead?</source>
        <translation>{besked} Vill du vänta, boka en tid eller träffa {other} i stället?</translation>
    </message>
    <message>
        <source>{besked} Would you like to book a time, or meet somebody else?</source>
        <translation>{besked} Vill du boka en tid eller träffa någon annan?</translation>
    </message>
    <message>
        <source>{besked} Would you like to book a time, or meet {other} instead?</source>
        <translation>{besked} Vill du boka en tid eller träffa {other} i stället?</translation>
    </message>
    <message>
        <source>Answer the phone with “{municipality}, {desk}” and your first and last name.</source>
        <translation>Svara i telefon med ”{municipality}, {desk}” och ditt för- och efternamn.</translation>
    </message>
    <message>
        <source>One moment, I will put you through to {name}.</source>
        <translation>Ett ögonblick, så kopplar jag dig till {name}.</translation>
    </message>
    <message>
        <source>Thank you for coming. Please leave the badge with me.</source>
        <translation>Tack för besöket. Lämna gärna brickan hos mig.</translation>
    </message>
    <message>
        <source>Thank you for coming.</source>
        <translation>Tack för besöket.</translation>
    </message>
    <message>
        <source>The booking has been cancelled. I will ask your host.</source>
        <translation>Bokningen är avbokad. Jag frågar din besöksmottagare.</translation>
    </message>
    <message>
        <source>Which document would you like to see? You need not say who you are or why you ask.</source>
        <translation>Vilken handling vill du se? Du behöver inte säga vem du är eller varför du frågar.</translation>
    </message>
    <message>
        <source>Hello. How can I help you?</source>
        <translation>Hej. Vad kan jag hjälpa dig med?</translation>
    </message>
    <message>
        <source>Hello. I will see to it that somebody meets you.</source>
        <translation>Hej. Jag ser till att ni blir mötta.</translation>
    </message>
    <message>
        <source>Hello. Whom is the delivery for?</source>
        <translation>Hej. Vem är leveransen till?</translation>
    </message>
    <message>
        <source>Look whether the visitor is still here, then check out the right visit.</source>
        <translation>Se efter om besökaren är kvar och checka sedan ut rätt besök.</translation>
    </message>
</context>
<context>
    <name>DeskRow</name>
    <message>
        <source>Public document</source>
        <translation>Allmän handling</translation>
    </message>
    <message>
        <source>Wants help</source>
        <translation>Vill ha hjälp</translation>
    </message>
    <message>
        <source>More of a group have come</source>
        <translation>Fler ur en grupp har kommit</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Leverans</translation>
    </message>
    <message>
        <source>Somebody says to have left</source>
        <translation>Någon uppger sig ha gått</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Inget namn</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n person(s)</source>
        <translation>
            <numerusform>{name}, %n person</numerusform>
            <numerusform>{name}, %n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Booked · {host}</source>
        <translation>Bokad · {host}</translation>
    </message>
    <message>
        <source>Wants to meet {host}</source>
        <translation>Vill träffa {host}</translation>
    </message>
    <message>
        <source>Asks for “{wish}”</source>
        <translation>Frågar efter ”{wish}”</translation>
    </message>
    <message>
        <source>No host yet</source>
        <translation>Ingen värd än</translation>
    </message>
</context>
<context>
    <name>DeskSearch</name>
    <message>
        <source>Hidden</source>
        <translation>Dold</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>Väntas i dag</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbokad</translation>
    </message>
    <message>
        <source>Waits in the foyer</source>
        <translation>Väntar i foajén</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>I huset</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Utcheckad</translation>
    </message>
    <message>
        <source>Merged with another</source>
        <translation>Sammanslaget med ett annat</translation>
    </message>
</context>
<context>
    <name>DeskSettingRight</name>
    <message>
        <source>{name} · expected {time}</source>
        <translation>{name} · väntas {time}</translation>
    </message>
    <message>
        <source>{name} · arrived {time}</source>
        <translation>{name} · ankom {time}</translation>
    </message>
    <message>
        <source>{name} · inside since {time}</source>
        <translation>{name} · inne sedan {time}</translation>
    </message>
</context>
<context>
    <name>DeskSheet</name>
    <message>
        <source>Expected {time}</source>
        <translation>Väntas {time}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbokad</translation>
    </message>
    <message>
        <source>Arrived {time}</source>
        <translation>Anmäld {time}</translation>
    </message>
    <message>
        <source>Met {time}</source>
        <translation>Hämtad {time}</translation>
    </message>
    <message>
        <source>Met {time} by {name}</source>
        <translation>Hämtad {time} av {name}</translation>
    </message>
    <message>
        <source>Left {time}</source>
        <translation>Utcheckad {time}</translation>
    </message>
    <message>
        <source>Wants to meet</source>
        <translation>Vill träffa</translation>
    </message>
    <message>
        <source>Has booked to meet</source>
        <translation>Har bokat tid med</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besöker</translation>
    </message>
    <message>
        <source>Asks for “{wish}”</source>
        <translation>Frågar efter ”{wish}”</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation>Svar: {text}</translation>
    </message>
</context>
<context>
    <name>DeskSignIn</name>
    <message numerus="yes">
        <source>%n waiting in the foyer</source>
        <translation>
            <numerusform>%n väntar i foajén</numerusform>
            <numerusform>%n väntar i foajén</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskStanding</name>
    <message>
        <source>Ask the host</source>
        <translation>Fråga värden</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Frågad</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Meddelad</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Sedd</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommer</translation>
    </message>
    <message>
        <source>Cannot come</source>
        <translation>Kan inte</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Inget svar</translation>
    </message>
    <message>
        <source>Choose a host</source>
        <translation>Välj värd</translation>
    </message>
    <message>
        <source>The host is away</source>
        <translation>Värden är borta</translation>
    </message>
    <message>
        <source>Perhaps the same visit</source>
        <translation>Kanske samma besök</translation>
    </message>
    <message>
        <source>Says to have left</source>
        <translation>Uppger sig ha gått</translation>
    </message>
    <message>
        <source>May come back</source>
        <translation>Får komma igen</translation>
    </message>
    <message>
        <source>Has probably left</source>
        <translation>Har troligen gått</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>Nobody has answered</source>
        <translation>Ingen har svarat</translation>
    </message>
    <message>
        <source>{standing} · {minutes}</source>
        <translation>{standing}, {minutes}</translation>
    </message>
</context>
<context>
    <name>DeskToSeeTo</name>
    <message>
        <source>{unit}: nobody answers the phone until {until}</source>
        <translation>{unit}: ingen svarar i telefon förrän {until}</translation>
    </message>
    <message>
        <source>{unit}: nobody can answer the phone {hours}</source>
        <translation>{unit}: ingen kan svara i telefon {hours}</translation>
    </message>
    <message>
        <source>In phone hours. Call the unit and ask who can answer.</source>
        <translation>Det är telefontid. Ring enheten och fråga vem som kan svara.</translation>
    </message>
    <message>
        <source>{name} does not answer and has no referral</source>
        <translation>{name} svarar inte och har ingen hänvisning</translation>
    </message>
    <message>
        <source>{name} cannot come and has no referral</source>
        <translation>{name} kan inte komma och har ingen hänvisning</translation>
    </message>
    <message>
        <source>{name} has not checked out</source>
        <translation>{name} har inte checkat ut</translation>
    </message>
    <message>
        <source>{name} has not been ended</source>
        <translation>{name} är inte avslutat</translation>
    </message>
    <message>
        <source>Came at {time}, {date}. Ask {host} before you end the visit.</source>
        <translation>Kom {time}, {date}. Fråga {host} innan du avslutar besöket.</translation>
    </message>
    <message>
        <source>Came at {time}, {date}. Look before you end the visit.</source>
        <translation>Kom {time}, {date}. Se efter innan du avslutar besöket.</translation>
    </message>
    <message>
        <source>{name} has probably left</source>
        <translation>{name} har troligen gått</translation>
    </message>
    <message>
        <source>{visitor} waits in the foyer</source>
        <translation>{visitor} väntar i foajén</translation>
    </message>
    <message>
        <source>The badge of {name} waits for you</source>
        <translation>Brickan till {name} väntar på dig</translation>
    </message>
    <message>
        <source>No font of ours has {letters}. Open the card and choose.</source>
        <translation>Tecken som saknas i typsnitten: {letters}. Öppna kortet och välj.</translation>
    </message>
    <message>
        <source>{name} gets a new number on {date}</source>
        <translation>{name} får nytt telefonnummer {date}</translation>
    </message>
    <message>
        <source>{name} starts on {date}</source>
        <translation>{name} börjar {date}</translation>
    </message>
    <message>
        <source>{name} leaves on {date}</source>
        <translation>{name} slutar {date}</translation>
    </message>
    <message>
        <source>{name} moves on {date}</source>
        <translation>{name} byter arbetsplats {date}</translation>
    </message>
    <message>
        <source>Told by {name}, {date}</source>
        <translation>Meddelat av {name} {date}</translation>
    </message>
    <message>
        <source>Told {date}</source>
        <translation>Meddelat {date}</translation>
    </message>
    <message>
        <source>The source {name} is out of date</source>
        <translation>Källan {name} är inte färsk</translation>
    </message>
    <message>
        <source>Last read at {time}, {date}</source>
        <translation>Senast läst kl. {time}, {date}</translation>
    </message>
    <message>
        <source>Has never been read</source>
        <translation>Har aldrig lästs</translation>
    </message>
    <message>
        <source>{unit}: review the phone hours by {date}</source>
        <translation>{unit}: ompröva telefontiden senast {date}</translation>
    </message>
    <message>
        <source>{reason} Decided by {name}.</source>
        <translation>{reason} Beslutat av {name}.</translation>
    </message>
    <message>
        <source>Nobody is in the directory yet</source>
        <translation>Ingen finns i katalogen än</translation>
    </message>
    <message>
        <source>Bring the staff list in with kiosk import staff. Then hosts can be found.</source>
        <translation>Läs in personallistan med kiosk import staff. Sedan går det att hitta besöksmottagare.</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) without a responsible manager</source>
        <translation>
            <numerusform>%n enhet saknar ansvarig chef</numerusform>
            <numerusform>%n enheter saknar ansvarig chef</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: {name} {minutes}</source>
        <translation>Källa: {name} {minutes}</translation>
    </message>
    <message>
        <source>Source: {name} not read</source>
        <translation>Källa: {name} är inte läst</translation>
    </message>
    <message>
        <source>All sources fresh</source>
        <translation>Alla källor färska</translation>
    </message>
    <message>
        <source>The message to {name} has not gone out</source>
        <translation>Meddelandet till {name} har inte gått iväg</translation>
    </message>
    <message>
        <source>A message to colleagues has not gone out</source>
        <translation>Ett meddelande till kollegor har inte gått iväg</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not gone out</source>
        <translation>
            <numerusform>%n meddelande har inte gått iväg</numerusform>
            <numerusform>%n meddelanden har inte gått iväg</numerusform>
        </translation>
    </message>
    <message>
        <source>{fault} Since {time}.</source>
        <translation>{fault} Sedan kl. {time}.</translation>
    </message>
    <message>
        <source>{fault} Since {time}, {date}.</source>
        <translation>{fault} Sedan {date} kl. {time}.</translation>
    </message>
</context>
<context>
    <name>DeskTold</name>
    <message>
        <source>{minutes} early</source>
        <translation>{minutes} för tidigt</translation>
    </message>
    <message>
        <source>{minutes} late</source>
        <translation>{minutes} sen</translation>
    </message>
    <message>
        <source>Does not show the name</source>
        <translation>Visar inte sitt namn</translation>
    </message>
    <message>
        <source>Not found in the bookings</source>
        <translation>Hittades inte bland bokningarna</translation>
    </message>
    <message>
        <source>Several bookings fit</source>
        <translation>Flera bokningar passar</translation>
    </message>
    <message numerus="yes">
        <source>%n more to come</source>
        <translation>
            <numerusform>%n till väntas</numerusform>
            <numerusform>%n till väntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Together with {names}</source>
        <translation>Tillsammans med {names}</translation>
    </message>
    <message>
        <source>Also booked {time} with {host}</source>
        <translation>Även bokad kl. {time} med {host}</translation>
    </message>
    <message>
        <source>Also booked {time}</source>
        <translation>Även bokad kl. {time}</translation>
    </message>
</context>
<context>
    <name>DeskTwoAnswers</name>
    <message>
        <source>Two answers</source>
        <translation>Två svar</translation>
    </message>
    <message>
        <source>Two answers at once. What counts: {counts}. What does not: {others}. Answer once more to settle it.</source>
        <translation>Två svar kom samtidigt. Det som gäller: {counts}. Det som inte gäller: {others}. Svara en gång till för att avgöra det.</translation>
    </message>
    <message>
        <source>Met at one desk and ended at another at once. The visit counts as in the house. What does not count: {others}.</source>
        <translation>Mött vid en disk och avslutat vid en annan samtidigt. Besöket räknas som kvar i huset. Det som inte gäller: {others}.</translation>
    </message>
    <message>
        <source>the host comes ({who})</source>
        <translation>värden kommer ({who})</translation>
    </message>
    <message>
        <source>the host cannot receive ({who})</source>
        <translation>värden kan inte ta emot ({who})</translation>
    </message>
    <message>
        <source>the visit ended ({who})</source>
        <translation>besöket avslutat ({who})</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}, kl. {time}</translation>
    </message>
    <message>
        <source>station {station}, {time}</source>
        <translation>station {station}, kl. {time}</translation>
    </message>
</context>
<context>
    <name>DeskUndo</name>
    <message>
        <source>Met: {name}</source>
        <translation>Mött: {name}</translation>
    </message>
    <message>
        <source>The host comes: {name}</source>
        <translation>Värden kommer: {name}</translation>
    </message>
    <message>
        <source>The host cannot receive: {name}</source>
        <translation>Kan inte ta emot: {name}</translation>
    </message>
    <message>
        <source>Checked out: {name}</source>
        <translation>Utcheckad: {name}</translation>
    </message>
    <message>
        <source>Ended: {name}</source>
        <translation>Avslutat: {name}</translation>
    </message>
    <message>
        <source>Corrected: {name}</source>
        <translation>Rättat: {name}</translation>
    </message>
    <message>
        <source>Part of the group left: {name}</source>
        <translation>En del av gruppen har gått: {name}</translation>
    </message>
    <message>
        <source>Merged: {name}</source>
        <translation>Sammanslaget: {name}</translation>
    </message>
    <message>
        <source>Has probably left: {name}</source>
        <translation>Har troligen gått: {name}</translation>
    </message>
    <message>
        <source>Still here: {name}</source>
        <translation>Är kvar: {name}</translation>
    </message>
    <message>
        <source>On the way: {name}</source>
        <translation>På väg: {name}</translation>
    </message>
    <message>
        <source>Seen to: {name}</source>
        <translation>Klart: {name}</translation>
    </message>
    <message>
        <source>Comes along: {name}</source>
        <translation>Följer med: {name}</translation>
    </message>
    <message>
        <source>Does not come along: {name}</source>
        <translation>Följer inte med: {name}</translation>
    </message>
    <message>
        <source>Checked out together: {name}</source>
        <translation>Utcheckade tillsammans: {name}</translation>
    </message>
    <message>
        <source>Begun: {name}</source>
        <translation>Mötet har börjat: {name}</translation>
    </message>
    <message>
        <source>Counted: {name}</source>
        <translation>Räknat: {name}</translation>
    </message>
</context>
<context>
    <name>DeskUsers</name>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} är sparad.</translation>
    </message>
    <message>
        <source>{name} can no longer sign in.</source>
        <translation>{name} kan inte längre logga in.</translation>
    </message>
</context>
<context>
    <name>DeskWalkIn</name>
    <message>
        <source>Visitor</source>
        <translation>Besökare</translation>
    </message>
    <message>
        <source>Search for whom the visitor is to meet.</source>
        <translation>Sök efter den besökaren ska träffa.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>green</source>
        <translation>grön</translation>
    </message>
    <message>
        <source>RED</source>
        <translation>RÖD</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>inte undersökt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Lagring</translation>
    </message>
    <message>
        <source>Version of the file</source>
        <translation>Filens version</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journalen</translation>
    </message>
    <message>
        <source>Units have managers</source>
        <translation>Enheter har chefer</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Key of the badges</source>
        <translation>Besöksbrickornas nyckel</translation>
    </message>
    <message>
        <source>Decisions on disposal</source>
        <translation>Gallringsbeslut</translation>
    </message>
    <message>
        <source>What visitors are told of their data</source>
        <translation>Information till besökare om deras uppgifter</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Typsnitt</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Visitors&apos; languages</source>
        <translation>Besökarnas språk</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papper</translation>
    </message>
    <message>
        <source>Fire alarm</source>
        <translation>Brandlarm</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Läsare</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Skärm</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Uppläsning</translation>
    </message>
    <message>
        <source>Sound at the desk</source>
        <translation>Ljud vid disken</translation>
    </message>
    <message>
        <source>Mend what is red above first.</source>
        <translation>Åtgärda först det som är rött ovanför.</translation>
    </message>
    <message>
        <source>Read from {file}.</source>
        <translation>Lästa ur {file}.</translation>
    </message>
    <message>
        <source>There is no {file}; the settings are those Foajé comes with.</source>
        <translation>Filen {file} finns inte; inställningarna är de som följer med Foajé.</translation>
    </message>
    <message>
        <source>{folder} has {free} MB free.</source>
        <translation>{folder} har {free} MB ledigt.</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder} ({detail}). Give the user who runs Foajé the right to write there, or choose another folder with --data.</source>
        <translation>Det går inte att spara i {folder} ({detail}). Ge användaren som kör Foajé rätt att skriva där, eller välj en annan mapp med --data.</translation>
    </message>
    <message>
        <source>{folder} has {free} MB free and needs {needed}. Make room on the disk.</source>
        <translation>{folder} har {free} MB ledigt och behöver {needed}. Gör plats på disken.</translation>
    </message>
    <message>
        <source>{file} is damaged ({detail}). Close Foajé and restore the latest backup with kiosk db restore.</source>
        <translation>{file} är skadad ({detail}). Stäng Foajé och läs tillbaka den senaste säkerhetskopian med kiosk db restore.</translation>
    </message>
    <message>
        <source>{file} belongs to another program. Move it, or choose another folder.</source>
        <translation>{file} hör till ett annat program. Flytta den, eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({detail}). Give the user who runs Foajé the right to read it.</source>
        <translation>{file} går inte att läsa ({detail}). Ge användaren som kör Foajé rätt att läsa den.</translation>
    </message>
    <message>
        <source>The file is of today&apos;s version, {revision}.</source>
        <translation>Filen har dagens version, {revision}.</translation>
    </message>
    <message>
        <source>The file is made when Foajé is opened for the first time.</source>
        <translation>Filen skapas första gången Foajé öppnas.</translation>
    </message>
    <message>
        <source>The file is of an older version, {revision}. Open Foajé once: the file is backed up and brought up to date.</source>
        <translation>Filen har en äldre version, {revision}. Öppna Foajé en gång: då säkerhetskopieras filen och uppdateras.</translation>
    </message>
    <message>
        <source>The file is of a newer version, {revision}. Install the newer Foajé on this machine.</source>
        <translation>Filen har en nyare version, {revision}. Installera det nyare Foajé på den här datorn.</translation>
    </message>
    <message>
        <source>Whole; events: {events}.</source>
        <translation>Hel; händelser: {events}.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Inget har hänt än.</translation>
    </message>
    <message>
        <source>It cannot be trusted; faults: {number}, the first is {first}. See kiosk db verify, and restore the latest backup with kiosk db restore.</source>
        <translation>Den går inte att lita på; fel: {number}, det första är {first}. Se kiosk db verify, och läs tillbaka den senaste säkerhetskopian med kiosk db restore.</translation>
    </message>
    <message>
        <source>It cannot be read ({detail}). Restore the latest backup with kiosk db restore.</source>
        <translation>Den går inte att läsa ({detail}). Läs tillbaka den senaste säkerhetskopian med kiosk db restore.</translation>
    </message>
    <message>
        <source>Every unit with people has one; units: {number}.</source>
        <translation>Varje enhet med personal har en; enheter: {number}.</translation>
    </message>
    <message>
        <source>There are no units yet.</source>
        <translation>Det finns inga enheter ännu.</translation>
    </message>
    <message>
        <source>Units without one: {number}, the first of them {units}. Name a manager for each with kiosk unit lead.</source>
        <translation>Enheter utan chef: {number}, först bland dem {units}. Ange en chef för varje med kiosk unit lead.</translation>
    </message>
    <message>
        <source>Nothing is kept longer than it may be.</source>
        <translation>Inget sparas längre än det får.</translation>
    </message>
    <message>
        <source>There is nothing to dispose of yet.</source>
        <translation>Det finns inget att gallra ännu.</translation>
    </message>
    <message>
        <source>Kept longer than it may be: {number}. Open Foajé, which erases every hour, or run kiosk privacy dispose.</source>
        <translation>Sparat längre än det får: {number}. Öppna Foajé, som gallrar varje timme, eller kör kiosk privacy dispose.</translation>
    </message>
    <message>
        <source>A disposal begun {since} has not reached every file. Run kiosk privacy dispose, and look in the log for the file that could not be cleaned.</source>
        <translation>En gallring som började {since} har inte nått alla filer. Kör kiosk privacy dispose och se i loggen vilken fil som inte gick att rensa.</translation>
    </message>
    <message>
        <source>Everybody signs in; users: {number}, administrators: {administrators}.</source>
        <translation>Alla loggar in; användare: {number}, administratörer: {administrators}.</translation>
    </message>
    <message>
        <source>The first user is made when Foajé is opened for the first time.</source>
        <translation>Den första användaren läggs upp när Foajé öppnas första gången.</translation>
    </message>
    <message>
        <source>Nobody signs in at the desk, so it cannot be seen who did what. Make the administrator on the desk&apos;s first page, or with kiosk user add NAME --role administrator.</source>
        <translation>Ingen loggar in vid disken, så det går inte att se vem som har gjort vad. Lägg upp administratören på diskens första sida, eller med kiosk user add NAMN --role administrator.</translation>
    </message>
    <message>
        <source>{file} is gone or cannot be read, so no PIN works and nobody can sign in. Put the file back from your own copy, or set new PINs with kiosk user pin.</source>
        <translation>{file} saknas eller kan inte läsas, så ingen PIN-kod fungerar och ingen kan logga in. Lägg tillbaka filen från er egen kopia, eller ange nya PIN-koder med kiosk user pin.</translation>
    </message>
    <message>
        <source>Others on this machine can read {file}, and with it guess PINs. Give the right to read it to the user who runs Foajé alone.</source>
        <translation>Andra på den här datorn kan läsa {file} och med den gissa PIN-koder. Låt bara användaren som kör Foajé läsa filen.</translation>
    </message>
    <message>
        <source>The PINs of {names} were made with another pin-pepper and do not work. Set new ones with kiosk user pin.</source>
        <translation>PIN-koderna för {names} gjordes med en annan pin-pepper och fungerar inte. Ange nya med kiosk user pin.</translation>
    </message>
    <message>
        <source>Badges are signed; former keys that still read: {number}.</source>
        <translation>Besöksbrickor signeras; tidigare nycklar som fortfarande läser: {number}.</translation>
    </message>
    <message>
        <source>It is made when Foajé is started for the first time.</source>
        <translation>Den skapas när Foajé startas första gången.</translation>
    </message>
    <message>
        <source>{file} is gone or cannot be read, so new badges have their short code alone. Put the file back from your own copy, or start Foajé anew, which makes another key.</source>
        <translation>{file} saknas eller kan inte läsas, så nya besöksbrickor har bara sin korta kod. Lägg tillbaka filen från er egen kopia, eller starta om Foajé så skapas en annan nyckel.</translation>
    </message>
    <message>
        <source>Others on this machine can read {file}, and with it make badges. Give the right to read it to the user who runs Foajé alone, and run kiosk code rotate.</source>
        <translation>Andra på den här datorn kan läsa {file} och därmed göra besöksbrickor. Ge bara användaren som kör Foajé rätt att läsa den, och kör kiosk code rotate.</translation>
    </message>
    <message>
        <source>There is one for everything; rules: {number}.</source>
        <translation>Det finns för allt; regler: {number}.</translation>
    </message>
    <message>
        <source>No decision on disposal for: {categories}. Real visitors may not be registered before. Write its registry_number and decided_on under retention in foaje.toml.</source>
        <translation>Gallringsbeslut saknas för: {categories}. Innan det finns får inga riktiga besökare registreras. Skriv dess registry_number och decided_on under retention i foaje.toml.</translation>
    </message>
    <message>
        <source>The screen says who is responsible and whom to ask.</source>
        <translation>Skärmen säger vem som ansvarar och vem man kan fråga.</translation>
    </message>
    <message>
        <source>The screen cannot say who is responsible. Fill in {keys} in foaje.toml.</source>
        <translation>Skärmen kan inte säga vem som ansvarar. Fyll i {keys} i foaje.toml.</translation>
    </message>
    <message>
        <source>All {number} files are there.</source>
        <translation>Alla {number} filer finns.</translation>
    </message>
    <message>
        <source>Missing or broken: {files}. Install Foajé again.</source>
        <comment>fonts</comment>
        <translation>Saknas eller är trasiga: {files}. Installera Foajé igen.</translation>
    </message>
    <message>
        <source>Missing or broken: {files}. Run make translations, or install Foajé again.</source>
        <translation>Saknas eller är trasiga: {files}. Kör make translations, eller installera Foajé igen.</translation>
    </message>
    <message>
        <source>Offered: {languages}.</source>
        <translation>Erbjuds: {languages}.</translation>
    </message>
    <message>
        <source>Offered: {languages}. Nobody who speaks it as a native has read these texts: {unreviewed}. Have them read, or take them out of languages.switched_on in foaje.toml.</source>
        <translation>Erbjuds: {languages}. Ingen som har språket som modersmål har läst texterna på: {unreviewed}. Låt någon läsa dem, eller ta bort språken ur languages.switched_on i foaje.toml.</translation>
    </message>
    <message>
        <source>None is set up, so no badges are printed. Describe one under printers in foaje.toml.</source>
        <translation>Ingen är inställd, så inga besöksbrickor skrivs ut. Beskriv en under printers i foaje.toml.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Redo.</translation>
    </message>
    <message>
        <source>{where} can be written; it cannot tell whether paper comes out.</source>
        <translation>{where} går att skriva till, men kan inte tala om ifall papper kommer ut.</translation>
    </message>
    <message>
        <source>Ready. The roll is nearly used up.</source>
        <translation>Redo. Rullen är nästan slut.</translation>
    </message>
    <message>
        <source>Nothing answers at {where}. Switch the printer on, check its cable, and check the address in foaje.toml.</source>
        <translation>Inget svarar på {where}. Slå på skrivaren, kontrollera kabeln och adressen i foaje.toml.</translation>
    </message>
    <message>
        <source>{where} may not be used. Add the user who runs Foajé to the printer&apos;s group.</source>
        <translation>{where} får inte användas. Lägg till användaren som kör Foajé i skrivarens grupp.</translation>
    </message>
    <message>
        <source>It is connected at {where} and does not answer. Switch it off and on again.</source>
        <translation>Den är ansluten på {where} men svarar inte. Stäng av den och slå på den igen.</translation>
    </message>
    <message>
        <source>It is not ready. Wait a moment; then switch it off and on again.</source>
        <translation>Den är inte redo. Vänta en stund; stäng sedan av den och slå på den igen.</translation>
    </message>
    <message>
        <source>The connection broke. Check its cable.</source>
        <translation>Anslutningen bröts. Kontrollera kabeln.</translation>
    </message>
    <message>
        <source>It is out of paper. Put in a new roll.</source>
        <translation>Papperet är slut. Sätt i en ny rulle.</translation>
    </message>
    <message>
        <source>Its cover is open. Close it.</source>
        <translation>Luckan är öppen. Stäng den.</translation>
    </message>
    <message>
        <source>It reports an error. Look for jammed paper, then switch it off and on again.</source>
        <translation>Den anger ett fel. Se efter om papper har fastnat, stäng sedan av den och slå på den igen.</translation>
    </message>
    <message>
        <source>It holds another roll than foaje.toml says. Change the roll, or the setting.</source>
        <translation>Den har en annan rulle än foaje.toml säger. Byt rulle, eller ändra inställningen.</translation>
    </message>
    <message>
        <source>It is too hot. Let it cool for some minutes.</source>
        <translation>Den är för varm. Låt den svalna några minuter.</translation>
    </message>
    <message>
        <source>It is paused. Press its pause button once.</source>
        <translation>Den är pausad. Tryck en gång på pausknappen.</translation>
    </message>
    <message>
        <source>The print service of this computer does not know the queue {where}. Install CUPS, set the queue up, and check its name in foaje.toml.</source>
        <translation>Datorns utskriftstjänst känner inte till kön {where}. Installera CUPS, lägg upp kön och kontrollera namnet i foaje.toml.</translation>
    </message>
    <message>
        <source>The queue {where} is stopped. Start it again in the print service.</source>
        <translation>Kön {where} är stoppad. Starta den igen i utskriftstjänsten.</translation>
    </message>
    <message>
        <source>About {left} m is left; the list of those inside takes {needed} m.</source>
        <translation>Ungefär {left} m är kvar. Listan över dem som är inne tar {needed} m.</translation>
    </message>
    <message>
        <source>About {left} m is left, enough for the list of those inside ({needed} m). Have a new roll at hand.</source>
        <translation>Ungefär {left} m är kvar. Det räcker till listan över dem som är inne ({needed} m). Ha en ny rulle till hands.</translation>
    </message>
    <message>
        <source>About {left} m is left, and the list of those inside takes {needed} m. Put in a new roll and note it with kiosk devices new-roll.</source>
        <translation>Ungefär {left} m är kvar, och listan över dem som är inne tar {needed} m. Sätt i en ny rulle och anteckna den med kiosk devices new-roll.</translation>
    </message>
    <message>
        <source>Nobody has said how long a roll is. Write roll_metres for it in foaje.toml.</source>
        <translation>Ingen har sagt hur lång en rulle är. Skriv roll_metres för den i foaje.toml.</translation>
    </message>
    <message>
        <source>About {left} m is left. There is no list yet to compare it with.</source>
        <translation>Ungefär {left} m är kvar. Det finns ingen lista att jämföra med än.</translation>
    </message>
    <message>
        <source>Screens: {screens}.</source>
        <translation>Skärmar: {screens}.</translation>
    </message>
    <message>
        <source>The faces are drawn, but on no screen.</source>
        <translation>Vyerna ritas, men på ingen skärm.</translation>
    </message>
    <message>
        <source>There is no screen to draw on. Connect one, or run kiosk tour for pictures of the faces.</source>
        <translation>Det finns ingen skärm att visa något på. Anslut en, eller kör kiosk tour för bilder av vyerna.</translation>
    </message>
    <message>
        <source>Speaks: {languages}.</source>
        <translation>Läser upp: {languages}.</translation>
    </message>
    <message>
        <source>Speaks: {languages}. No voice for: {without}.</source>
        <translation>Läser upp: {languages}. Ingen röst för: {without}.</translation>
    </message>
    <message>
        <source>It is switched off in foaje.toml.</source>
        <translation>Den är avstängd i foaje.toml.</translation>
    </message>
    <message>
        <source>Who cannot see hears nothing: {programs} is missing. Install espeak-ng and alsa-utils, or set faces.visitor.aids.speech to false.</source>
        <translation>Den som inte ser får inget uppläst: {programs} saknas. Installera espeak-ng och alsa-utils, eller sätt faces.visitor.aids.speech till false.</translation>
    </message>
    <message>
        <source>There is no sound card: who cannot see hears nothing. Connect a loudspeaker or a headset jack.</source>
        <translation>Det finns inget ljudkort, så den som inte ser får inget uppläst. Anslut högtalare eller hörlursuttag.</translation>
    </message>
    <message>
        <source>The headset jack {device} cannot be read. Check faces.visitor.aids.headset_input, and add the user who runs Foajé to the group input.</source>
        <translation>Hörlursuttaget {device} kan inte läsas. Kontrollera faces.visitor.aids.headset_input och lägg den användare som kör Foajé i gruppen input.</translation>
    </message>
    <message>
        <source>A soft sound, volume {volume} of 5, when somebody comes or calls.</source>
        <translation>Ett mjukt ljud, volym {volume} av 5, när någon kommer eller kallar.</translation>
    </message>
    <message>
        <source>Nothing is heard when somebody comes: {program} is missing. Install alsa-utils, or set desk_sound.on to false.</source>
        <translation>Inget hörs när någon kommer: {program} saknas. Installera alsa-utils, eller sätt desk_sound.on till false.</translation>
    </message>
    <message>
        <source>Nothing is heard when somebody comes, for there is no sound card. Connect a loudspeaker, or set desk_sound.on to false.</source>
        <translation>Inget hörs när någon kommer, för det finns inget ljudkort. Anslut en högtalare, eller sätt desk_sound.on till false.</translation>
    </message>
    <message>
        <source>The face {face} is set for a screen that is not there; screens: {screens}. Connect it, or correct faces.{face}.screen in foaje.toml, where the first screen is 0.</source>
        <translation>Vyn {face} är inställd på en skärm som inte finns; skärmar: {screens}. Anslut den, eller rätta faces.{face}.screen i foaje.toml, där den första skärmen är 0.</translation>
    </message>
    <message>
        <source>No contact of a fire alarm is connected.</source>
        <translation>Ingen kontakt från ett brandlarm är inkopplad.</translation>
    </message>
    <message>
        <source>Its contact is at rest and supervised.</source>
        <translation>Kontakten är i vila och övervakad.</translation>
    </message>
    <message>
        <source>Its contact is at rest. A fault of the cable cannot be told from an alarm or from rest: connect a second line and name it at alarm.second_line.</source>
        <translation>Kontakten är i vila. Ett fel på kabeln kan inte skiljas från larm eller vila: koppla in en andra ledning och ange den i alarm.second_line.</translation>
    </message>
    <message>
        <source>The contact says that the fire alarm has gone off. If it has not, alarm.at_rest = &quot;{at_rest}&quot; is the wrong way round.</source>
        <translation>Kontakten säger att brandlarmet har löst ut. Har det inte det är alarm.at_rest = &quot;{at_rest}&quot; omvänt.</translation>
    </message>
    <message>
        <source>Both lines stand alike: the cable is cut, shorted or wrongly connected. Have an electrician look at both pairs of wires.</source>
        <translation>Båda ledningarna visar samma sak: kabeln är av, kortsluten eller fel inkopplad. Låt en elektriker se över båda ledarparen.</translation>
    </message>
    <message>
        <source>{device} does not answer. See that it is plugged in and that the name fits.</source>
        <translation>{device} svarar inte. Se efter att den sitter i och att namnet stämmer.</translation>
    </message>
    <message>
        <source>{device} may not be opened. Add the user who runs Foajé to the group dialout and log in again.</source>
        <translation>{device} får inte öppnas. Lägg till användaren som kör Foajé i gruppen dialout och logga in på nytt.</translation>
    </message>
    <message>
        <source>Another program holds {device}. Close it, or connect the contact elsewhere.</source>
        <translation>Ett annat program använder {device}. Stäng det eller koppla in kontakten på ett annat ställe.</translation>
    </message>
    <message>
        <source>{device} has no such lines: no serial port, or a reader with fewer inputs. See alarm in foaje.toml.</source>
        <translation>{device} har inga sådana ledningar: ingen serieport eller en läsare med färre ingångar. Se alarm i foaje.toml.</translation>
    </message>
    <message>
        <source>The reader&apos;s key osdp.key is missing, damaged, or others may read it. Make it with kiosk alarm key and put the same key into the reader.</source>
        <translation>Läsarens nyckel osdp.key saknas, är skadad eller kan läsas av andra. Skapa den med kiosk alarm key och lägg in samma nyckel i läsaren.</translation>
    </message>
    <message>
        <source>What speaks to readers on an OSDP bus is missing. Install foaje[osdp].</source>
        <translation>Det som talar med läsare på en OSDP-buss saknas. Installera foaje[osdp].</translation>
    </message>
    <message>
        <source>Its contact is on the reader at {device}, which only the running program speaks with. Close Foajé and try it with kiosk alarm test.</source>
        <translation>Kontakten sitter på läsaren vid {device}, som bara det program som är igång talar med. Stäng Foajé och prova med kiosk alarm test.</translation>
    </message>
    <message>
        <source>None is set in foaje.toml: codes are typed, or come from a reader that types.</source>
        <translation>Ingen är angiven i foaje.toml: koder skrivs, eller kommer från en läsare som skriver som ett tangentbord.</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Den finns.</translation>
    </message>
    <message>
        <source>It types, so whether it is there cannot be known.</source>
        <translation>Den skriver som ett tangentbord, så det går inte att veta om den finns.</translation>
    </message>
    <message>
        <source>The port {where} is there. Whether the reader is cannot be known without speaking on the bus: close Foajé and try kiosk readers watch.</source>
        <translation>Porten {where} finns. Om läsaren gör det går inte att veta utan att tala på bussen: stäng Foajé och prova med kiosk readers watch.</translation>
    </message>
    <message>
        <source>{where} is in use, most likely by Foajé itself.</source>
        <translation>{where} används, troligen av Foajé självt.</translation>
    </message>
    <message>
        <source>There is nothing at {where}. Check that the reader is plugged in and switched on, and its place in foaje.toml; kiosk readers list names the ports of this machine.</source>
        <translation>Det finns inget på {where}. Kontrollera att läsaren är ansluten och påslagen, och dess plats i foaje.toml. kiosk readers list visar datorns portar.</translation>
    </message>
    <message>
        <source>{where} may not be used. Add the user who runs Foajé to the port&apos;s group (dialout).</source>
        <translation>{where} får inte användas. Lägg till användaren som kör Foajé i portens grupp (dialout).</translation>
    </message>
    <message>
        <source>The reader at {where} went away. Plug it in again.</source>
        <translation>Läsaren på {where} försvann. Anslut den igen.</translation>
    </message>
    <message>
        <source>What reads smart cards is not installed: pip install foaje[pcsc], and pcscd.</source>
        <translation>Det som läser smarta kort är inte installerat: pip install foaje[pcsc], och pcscd.</translation>
    </message>
    <message>
        <source>House of several stations</source>
        <translation>Hus med flera stationer</translation>
    </message>
    <message>
        <source>Certificate of the house&apos;s server</source>
        <translation>Certifikat för husets server</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klocka</translation>
    </message>
    <message>
        <source>The house&apos;s other stations</source>
        <translation>Husets andra stationer</translation>
    </message>
    <message>
        <source>What the house has erased</source>
        <translation>Det som huset har gallrat</translation>
    </message>
    <message>
        <source>Handing over to the house</source>
        <translation>Överlämning till huset</translation>
    </message>
    <message>
        <source>Journals of the house</source>
        <translation>Husets journaler</translation>
    </message>
    <message>
        <source>This station is alone, and needs no server.</source>
        <translation>Stationen är ensam och behöver ingen server.</translation>
    </message>
    <message>
        <source>foaje.toml names the server of a house, but this station belongs to none. Run kiosk house join with the code of an invitation, or kiosk house create for a new house.</source>
        <translation>I foaje.toml står ett hus server, men stationen hör inte till något hus. Kör kiosk house join med inbjudans kod, eller kiosk house create för ett nytt hus.</translation>
    </message>
    <message>
        <source>Others than the program can read {file}, and act as this station. Let the user that runs the program own it, and nobody else read it (chmod 600). If somebody may have read it, strike the station off and invite it anew.</source>
        <translation>Andra än programmet kan läsa {file} och uppträda som stationen. Låt användaren som kör programmet äga filen och ingen annan läsa den (chmod 600). Kan någon ha läst den stänger du ute stationen och bjuder in den på nytt.</translation>
    </message>
    <message>
        <source>Belongs to {house} and reaches its server. Other stations: {number}.</source>
        <translation>Hör till {house} och når husets server. Andra stationer: {number}.</translation>
    </message>
    <message>
        <source>None is used: the server is on this machine.</source>
        <translation>Inget används: servern finns på den här datorn.</translation>
    </message>
    <message>
        <source>Valid for {days} more days.</source>
        <translation>Gäller i {days} dagar till.</translation>
    </message>
    <message>
        <source>It runs out in {days} days, and then every station is alone. Have it renewed.</source>
        <translation>Det går ut om {days} dagar, och då blir varje station ensam. Be någon förnya det.</translation>
    </message>
    <message>
        <source>Goes with the server&apos;s.</source>
        <translation>Går som serverns.</translation>
    </message>
    <message>
        <source>{station} is {minutes} minutes ahead of the server. Its times stand wrong on every list. Set the clock, and let it be set by the network.</source>
        <translation>{station} går {minutes} minuter före servern. Dess tider står fel på varje lista. Ställ klockan, och låt nätverket ställa den.</translation>
    </message>
    <message>
        <source>{station} is {minutes} minutes behind the server. Its times stand wrong on every list. Set the clock, and let it be set by the network.</source>
        <translation>{station} går {minutes} minuter efter servern. Dess tider står fel på varje lista. Ställ klockan, och låt nätverket ställa den.</translation>
    </message>
    <message>
        <source>There are none yet. Invite them one by one: kiosk house invite NAME.</source>
        <translation>Det finns inga än. Bjud in dem en i taget: kiosk house invite NAMN.</translation>
    </message>
    <message>
        <source>All {number} have been heard of late.</source>
        <translation>Alla {number} har hörts av på sistone.</translation>
    </message>
    <message>
        <source>Not heard for {days} days: {stations}. Start Foajé there; if one is gone for good, run kiosk house strike-off.</source>
        <translation>Har inte hörts av på {days} dagar: {stations}. Starta Foajé där; är någon borta för gott kör du kiosk house strike-off.</translation>
    </message>
    <message>
        <source>Nothing of it is left in the tables of the house&apos;s server.</source>
        <translation>Inget av det finns kvar i tabellerna på husets server.</translation>
    </message>
    <message>
        <source>Some of it may still stand in the files of the house&apos;s server. Whoever looks after that server is to run kiosk house overwrite within {days} days.</source>
        <translation>En del kan finnas kvar i filerna på husets server. Den som sköter servern ska köra kiosk house overwrite inom {days} dagar.</translation>
    </message>
    <message>
        <source>It may have stood in the files of the house&apos;s server for {days} days, where stations do not reach it. Let whoever looks after that server run kiosk house overwrite.</source>
        <translation>Det kan ha funnits kvar i filerna på husets server i {days} dagar. Dit når inte stationerna. Be den som sköter servern att köra kiosk house overwrite.</translation>
    </message>
    <message>
        <source>The house&apos;s server has what happened here.</source>
        <translation>Husets server har det som har hänt här.</translation>
    </message>
    <message>
        <source>The house&apos;s server lacks {number} of this station&apos;s events, and the other stations do not see them; they are kept here. Start Foajé. If it runs, the server can be read but takes nothing: its disk is probably full. Let whoever looks after it make room.</source>
        <translation>Husets server saknar {number} av stationens händelser, och de andra stationerna ser dem inte; de finns kvar här. Starta Foajé. Är det redan i gång går servern att läsa men tar inte emot något: disken är troligen full. Be den som sköter den att frigöra utrymme.</translation>
    </message>
    <message>
        <source>Nothing speaks against any of them.</source>
        <translation>Inget talar emot någon av dem.</translation>
    </message>
    <message>
        <source>The journals of {stations} were made shorter, changed or copied. Run kiosk house stations to see which and when, and tell support.</source>
        <translation>Journalerna på {stations} har kortats, ändrats eller kopierats. Kör kiosk house stations för att se vilka och när, och säg till supporten.</translation>
    </message>
    <message>
        <source>{number} events of {stations} cannot be believed and are kept apart, unmerged. Run kiosk house stations, and tell support.</source>
        <translation>{number} händelser från {stations} går inte att lita på och hålls för sig. Kör kiosk house stations och säg till supporten.</translation>
    </message>
    <message>
        <source>This station and the house hold different events ({number}). One of them was restored or changed. Run kiosk house check, and tell support.</source>
        <translation>Stationen och huset har olika händelser ({number}). En av dem har återställts eller ändrats. Kör kiosk house check och säg till supporten.</translation>
    </message>
    <message>
        <source>Open to the other stations</source>
        <translation>Öppen för de andra stationerna</translation>
    </message>
    <message>
        <source>Ways to the other stations</source>
        <translation>Vägar till de andra stationerna</translation>
    </message>
    <message>
        <source>The key is made when Foajé starts as a station of the house.</source>
        <translation>Nyckeln skapas när Foajé startar som en station i huset.</translation>
    </message>
    <message>
        <source>Others than the program can read {file}, and ask the other stations as this one. Let the user that runs the program own it, and nobody else read it (chmod 600). If somebody may have read it, end Foajé, take the file away and start again: a new key is made.</source>
        <translation>Andra än programmet kan läsa {file} och fråga de andra stationerna i den här stationens namn. Låt användaren som kör programmet äga filen och ingen annan läsa den (chmod 600). Kan någon ha läst den: avsluta Foajé, ta bort filen och starta igen, så skapas en ny nyckel.</translation>
    </message>
    <message>
        <source>{file} cannot be read or made ({detail}). Without it this station is alone as soon as the server is away.</source>
        <translation>{file} kan inte läsas eller skapas ({detail}). Utan den är stationen ensam så fort servern är borta.</translation>
    </message>
    <message>
        <source>foaje.toml names no address under [house], so the other stations cannot ask this one when the server is away. It asks them all the same.</source>
        <translation>foaje.toml anger ingen address under [house], så de andra stationerna kan inte fråga den här när servern är borta. Den frågar ändå dem.</translation>
    </message>
    <message>
        <source>Foajé answers at port {port}.</source>
        <translation>Foajé svarar på port {port}.</translation>
    </message>
    <message>
        <source>Nobody answers at port {port}: Foajé is not running here, or the address under [house] in foaje.toml is another computer&apos;s.</source>
        <translation>Ingen svarar på port {port}: Foajé är inte igång här, eller så är address under [house] i foaje.toml en annan dators.</translation>
    </message>
    <message>
        <source>All {number} answer: they go on together when the server is away.</source>
        <translation>Alla {number} svarar: de fortsätter tillsammans när servern är borta.</translation>
    </message>
    <message>
        <source>No address is known of {stations}. Write address = … under [house] in foaje.toml there; without it they cannot be asked when the server is away.</source>
        <translation>Ingen adress är känd för {stations}. Skriv address = … under [house] i foaje.toml där; utan den kan de inte frågas när servern är borta.</translation>
    </message>
    <message>
        <source>No answer from {stations}. Start Foajé there, and open its port_between_stations in the firewall; until then nothing comes from there when the server is away.</source>
        <translation>Inget svar från {stations}. Starta Foajé där och öppna porten i port_between_stations i brandväggen; till dess kommer inget därifrån när servern är borta.</translation>
    </message>
    <message>
        <source>{stations} turn this station away, or another program answers there. Let Foajé run on both while the server is there, so that they hear of each other&apos;s key; have them run the same version.</source>
        <translation>{stations} släpper inte in den här stationen, eller så svarar ett annat program där. Låt Foajé vara igång på båda medan servern är uppe, så att de får veta varandras nycklar, och låt dem ha samma version.</translation>
    </message>
</context>
<context>
    <name>EvacuationMail</name>
    <message>
        <source>Evacuation: bring your visitors along</source>
        <translation>Utrymning: ta med dina besökare</translation>
    </message>
    <message>
        <source>Evacuation drill: bring your visitors along</source>
        <translation>Utrymningsövning: ta med dina besökare</translation>
    </message>
    <message>
        <source>Leave the building now. Bring your visitors along: {persons}.</source>
        <translation>Lämna byggnaden nu. Ta med dina besökare: {persons}.</translation>
    </message>
    <message>
        <source>Stay with them at the assembly point until they are ticked off.</source>
        <translation>Stanna hos dem på återsamlingsplatsen tills de är avprickade.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n person(s) with protected personal details left out. With --protected they come along.</source>
        <translation>
            <numerusform>%n person med skyddade personuppgifter är inte med. Med --protected kommer personen med.</numerusform>
            <numerusform>%n personer med skyddade personuppgifter är inte med. Med --protected kommer de med.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FireAlarm</name>
    <message>
        <source>The fire alarm went off at {time}. Evacuate the house?</source>
        <translation>Brandlarmet löste ut kl. {time}. Ska huset utrymmas?</translation>
    </message>
    <message>
        <source>The fire alarm went off at {time}.</source>
        <translation>Brandlarmet löste ut kl. {time}.</translation>
    </message>
    <message>
        <source>{said} Told by station {station}.</source>
        <translation>{said} Det säger station {station}.</translation>
    </message>
    <message>
        <source>Evacuate now</source>
        <translation>Utrym nu</translation>
    </message>
    <message>
        <source>The alarm is over</source>
        <translation>Larmet är över</translation>
    </message>
    <message>
        <source>Press again: it is over</source>
        <translation>Tryck igen: det är över</translation>
    </message>
    <message>
        <source>The alarm could not be ended. {why}</source>
        <translation>Larmet kunde inte avslutas. {why}</translation>
    </message>
    <message>
        <source>The screens could not be told. Get everybody out yourself. {why}</source>
        <translation>Skärmarna fick inte veta det. Se själv till att alla går ut. {why}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The list is on its way.</source>
        <translation>Listan är på väg.</translation>
    </message>
    <message>
        <source>Since {time} this screen would not show a fire alarm. {why} Go by the bells.</source>
        <translation>Sedan kl. {time} visas inget brandlarm på skärmen. {why} Lyssna efter larmet i huset.</translation>
    </message>
    <message>
        <source>The cable to its contact is cut, shorted or wrongly connected.</source>
        <translation>Kabeln till kontakten är av, kortsluten eller fel inkopplad.</translation>
    </message>
    <message>
        <source>The contact&apos;s port or reader does not answer.</source>
        <translation>Kontaktens port eller läsare svarar inte.</translation>
    </message>
    <message>
        <source>This computer may not open the contact&apos;s port.</source>
        <translation>Datorn får inte öppna kontaktens port.</translation>
    </message>
    <message>
        <source>Another program holds the contact&apos;s port.</source>
        <translation>Ett annat program använder kontaktens port.</translation>
    </message>
    <message>
        <source>The contact&apos;s port has no lines to read.</source>
        <translation>Kontaktens port har inga ledningar att läsa av.</translation>
    </message>
    <message>
        <source>The reader&apos;s key is missing.</source>
        <translation>Läsarens nyckel saknas.</translation>
    </message>
    <message>
        <source>The alarm was ended, but its contact still stands as in an alarm.</source>
        <translation>Larmet avslutades, men larmkontakten står fortfarande i larmläge.</translation>
    </message>
    <message>
        <source>A part of the program is missing.</source>
        <translation>En del av programmet saknas.</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Interpreter for {name}</source>
        <translation>Tolk till {name}</translation>
    </message>
    <message>
        <source>Comes along with {name}</source>
        <translation>Följer med {name}</translation>
    </message>
    <message>
        <source>With interpreter: {name}</source>
        <translation>Har tolk med sig: {name}</translation>
    </message>
    <message>
        <source>With companion: {name}</source>
        <translation>Har sällskap: {name}</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Sällskap</translation>
    </message>
    <message numerus="yes">
        <source>%n interpreter(s)</source>
        <translation>
            <numerusform>%n tolk</numerusform>
            <numerusform>%n tolkar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companion(s)</source>
        <translation>
            <numerusform>%n person i sällskap</numerusform>
            <numerusform>%n personer i sällskap</numerusform>
        </translation>
    </message>
    <message>
        <source>Also comes along: {along}.</source>
        <translation>Följer med: {along}.</translation>
    </message>
</context>
<context>
    <name>Handbook</name>
    <message>
        <source>Nothing found</source>
        <translation>Inget hittat</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} av {count}</translation>
    </message>
    <message>
        <source>The handbook is written in Swedish. The keys are the same in every language.</source>
        <translation>Handboken är skriven på svenska. Tangenterna är desamma på alla språk.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Called {time}</source>
        <translation>Kallat {time}</translation>
    </message>
    <message>
        <source>On the way {time}</source>
        <translation>På väg {time}</translation>
    </message>
    <message>
        <source>A colleague is wanted: {place}, since {time}</source>
        <translation>Kollega behövs: {place}, sedan kl. {time}</translation>
    </message>
    <message>
        <source>Somebody is on the way: {place}, since {time}</source>
        <translation>Någon är på väg: {place}, sedan kl. {time}</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>Jag kommer</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Colleagues are called to: {place}</source>
        <translation>Kollegor är kallade till: {place}</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>Det är avslutat.</translation>
    </message>
</context>
<context>
    <name>HostMail</name>
    <message>
        <source>You have a visitor in the foyer</source>
        <translation>Du har besök i foajén</translation>
    </message>
    <message>
        <source>Reminder: you have a visitor in the foyer</source>
        <translation>Påminnelse: du har besök i foajén</translation>
    </message>
    <message>
        <source>A visitor in the foyer waits for an answer</source>
        <translation>En besökare i foajén väntar på svar</translation>
    </message>
    <message>
        <source>{visitor} has arrived and waits for you in the foyer.</source>
        <translation>{visitor} har kommit och väntar på dig i foajén.</translation>
    </message>
    <message>
        <source>{visitor} is in the foyer and asks whether you can receive a visit.</source>
        <translation>{visitor} är i foajén och undrar om du kan ta emot besök.</translation>
    </message>
    <message>
        <source>{visitor} still waits in the foyer, since {time}.</source>
        <translation>{visitor} väntar fortfarande i foajén, sedan kl. {time}.</translation>
    </message>
    <message>
        <source>{visitor} is in the foyer to meet {host}, who has not answered. Can you receive the visit?</source>
        <translation>{visitor} är i foajén för att träffa {host}, som inte har svarat. Kan du ta emot besöket?</translation>
    </message>
    <message>
        <source>Call {desk} on {phone} and say whether you are coming.</source>
        <translation>Ring {desk} på {phone} och säg om du kommer.</translation>
    </message>
    <message>
        <source>Come down and let your visitor in. If the front desk is closed, choose “I have a booking code” on the screen in the foyer and write the code of the badge as you go in. Check out with it when your visitor leaves.</source>
        <translation>Kom ner och släpp in din besökare. Om kundtjänst är stängd: välj ”Jag har en bokningskod” på skärmen i foajén och skriv brickans kod när ni går in. Checka ut med samma kod när besökaren går.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Good to know: {needs}.</source>
        <translation>Bra att veta: {needs}.</translation>
    </message>
    <message>
        <source>Meet your visitor in the foyer and follow your visitor out afterwards.</source>
        <translation>Möt din besökare i foajén och följ besökaren ut efteråt.</translation>
    </message>
    <message>
        <source>These are in the foyer and ask whether you can receive a visit: {visitor}.</source>
        <translation>De här är i foajén och undrar om du kan ta emot besök: {visitor}.</translation>
    </message>
    <message>
        <source>Somebody you did not meet wants to hear from you</source>
        <translation>En besökare vill bli kontaktad av dig</translation>
    </message>
    <message>
        <source>{visitor} came to the foyer at {time} and would like to hear from you.</source>
        <translation>{visitor} kom till foajén kl. {time} och vill gärna att du hör av dig.</translation>
    </message>
    <message>
        <source>Message: {text}</source>
        <translation>Meddelande: {text}</translation>
    </message>
    <message>
        <source>Phone: {phone}</source>
        <translation>Telefon: {phone}</translation>
    </message>
    <message>
        <source>E-mail: {email}</source>
        <translation>E-post: {email}</translation>
    </message>
    <message>
        <source>Questions get an answer within two working days.</source>
        <translation>Frågor ska få svar inom två arbetsdagar.</translation>
    </message>
    <message>
        <source>Somebody waits in the foyer</source>
        <translation>Någon väntar i foajén</translation>
    </message>
    <message>
        <source>Somebody in the foyer called {desk} at {time}. Nobody has answered.</source>
        <translation>Någon i foajén ropade på {desk} kl. {time}. Ingen har svarat.</translation>
    </message>
    <message>
        <source>Somebody in the foyer called {desk} at {time}.</source>
        <translation>Någon i foajén ropade på {desk} kl. {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) wait for {desk} in the foyer.</source>
        <translation>
            <numerusform>%n besökare väntar på {desk} i foajén.</numerusform>
            <numerusform>%n besökare väntar på {desk} i foajén.</numerusform>
        </translation>
    </message>
    <message>
        <source>{desk} is unattended since {time}.</source>
        <translation>{desk} är obemannad sedan kl. {time}.</translation>
    </message>
    <message>
        <source>Go to the foyer if you can. The desk has the number {phone}.</source>
        <translation>Gå till foajén om du kan. Telefon dit: {phone}.</translation>
    </message>
    <message>
        <source>At the desk, sign in: then visitors see that somebody is there.</source>
        <translation>Logga in vid disken, så ser besökarna att någon är där.</translation>
    </message>
    <message>
        <source>Come to {place} now</source>
        <translation>Kom till {place} nu</translation>
    </message>
    <message>
        <source>A colleague at {place} asked for you at {time}. Go there, two together.</source>
        <translation>En kollega vid {place} bad dig komma kl. {time}. Gå dit, gärna två tillsammans.</translation>
    </message>
    <message>
        <source>Whoever goes touches “I am coming” at a desk or the security view.</source>
        <translation>Den som går trycker på ”Jag kommer” vid en disk eller i säkerhetsvyn.</translation>
    </message>
    <message>
        <source>Nobody can go? Call {desk} on {phone}; if life is at risk, 112.</source>
        <translation>Kan ingen gå? Ring {desk} på {phone}, eller 112 om det är fara för liv.</translation>
    </message>
    <message>
        <source>Somebody has asked for you</source>
        <translation>Någon har sökt dig</translation>
    </message>
    <message>
        <source>Somebody wants to hear from you</source>
        <translation>Någon vill att du hör av dig</translation>
    </message>
    <message>
        <source>{name} called you at {time} on {date}.</source>
        <translation>{name} ringde dig kl. {time} {date}.</translation>
    </message>
    <message>
        <source>{name} came and asked for you at {time} on {date}.</source>
        <translation>{name} kom och frågade efter dig kl. {time} {date}.</translation>
    </message>
    <message>
        <source>Somebody called you at {time} on {date}.</source>
        <translation>Någon ringde dig kl. {time} {date}.</translation>
    </message>
    <message>
        <source>Somebody came and asked for you at {time} on {date}.</source>
        <translation>Någon kom och frågade efter dig kl. {time} {date}.</translation>
    </message>
    <message>
        <source>You are asked to call or write back.</source>
        <translation>Du ombeds ringa upp eller svara.</translation>
    </message>
    <message>
        <source>{desk} took the message.</source>
        <translation>Meddelandet togs emot av {desk}.</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Together with {stations}</source>
        <translation>Tillsammans med {stations}</translation>
    </message>
    <message>
        <source>No other station has been heard of yet</source>
        <translation>Ingen annan station har hörts av än</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} och {last}</translation>
    </message>
    <message>
        <source>Alone since {time}. What happens here is kept; the other stations hear of it later.</source>
        <translation>Ensam sedan {time}. Allt som händer här sparas, och de andra stationerna får veta det senare.</translation>
    </message>
    <message>
        <source>Alone since {time}. Whoever looks after Foajé must see to it: run “kiosk doctor”.</source>
        <translation>Ensam sedan {time}. Den som sköter Foajé behöver titta på det: kör ”kiosk doctor”.</translation>
    </message>
    <message>
        <source>Without the server, together with {stations}</source>
        <translation>Utan server, tillsammans med {stations}</translation>
    </message>
    <message>
        <source>Without the server, together with {stations}. Whoever looks after Foajé must see to it: run “kiosk doctor”.</source>
        <translation>Utan server, tillsammans med {stations}. Den som sköter Foajé behöver titta på det: kör ”kiosk doctor”.</translation>
    </message>
    <message>
        <source>Catching up: {taken} of {total} events</source>
        <translation>Hämtar ikapp: {taken} av {total} händelser</translation>
    </message>
    <message>
        <source>Fetching what the other stations have done</source>
        <translation>Hämtar det som de andra stationerna har gjort</translation>
    </message>
    <message>
        <source>{station}: not heard from since {time}</source>
        <translation>{station}: hörs inte sedan {time}</translation>
    </message>
    <message>
        <source>{station}: not heard from yet</source>
        <translation>{station}: har inte hörts av än</translation>
    </message>
    <message>
        <source>Some of what a station tells cannot be believed, and is left out. Whoever looks after Foajé must see to it: run “kiosk doctor”.</source>
        <translation>Uppgifter från en station stämmer inte och är inte med här. Den som sköter Foajé behöver titta på det: kör ”kiosk doctor”.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {own}, the other stations&apos; {theirs}. Have it set: until then, times stand wrong on every list.</source>
        <translation>Den här datorns klocka visar {own}, de andras {theirs}. Se till att den ställs: till dess står det fel tid i alla listor.</translation>
    </message>
    <message>
        <source>Two computers act as {station}. Whoever looks after Foajé must see to it now: run “kiosk doctor”.</source>
        <translation>Två datorer uppger sig vara {station}. Den som sköter Foajé behöver titta på det nu: kör ”kiosk doctor”.</translation>
    </message>
    <message>
        <source>{station} came back at {time} with less than it had, as after a restored backup. The other stations have the rest.</source>
        <translation>{station} kom tillbaka {time} med mindre än den hade, som efter en återställd säkerhetskopia. De andra stationerna har resten.</translation>
    </message>
    <message>
        <source>What {station} has journalled was changed afterwards. Whoever looks after Foajé must see to it: run “kiosk doctor”.</source>
        <translation>Det som {station} har antecknat är ändrat i efterhand. Den som sköter Foajé behöver titta på det: kör ”kiosk doctor”.</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>New: {number}</source>
        <translation>Nya: {number}</translation>
    </message>
    <message>
        <source>Changed: {number}</source>
        <translation>Ändrade: {number}</translation>
    </message>
    <message>
        <source>Unchanged: {number}</source>
        <translation>Oförändrade: {number}</translation>
    </message>
    <message>
        <source>Known from before and not in the file: {number}</source>
        <translation>Kända sedan tidigare men inte med i filen: {number}</translation>
    </message>
    <message>
        <source>Of these taken out or ended: {number}</source>
        <translation>Av dem borttagna eller avslutade: {number}</translation>
    </message>
    <message>
        <source>Entries that could not be taken: {number}</source>
        <translation>Poster som inte kunde tas in: {number}</translation>
    </message>
    <message>
        <source>Rows to look at: {number}</source>
        <translation>Rader att titta på: {number}</translation>
    </message>
    <message>
        <source>  Line {line}: {reason}</source>
        <translation>  Rad {line}: {reason}</translation>
    </message>
    <message>
        <source>  {file}, line {line}: {reason}</source>
        <translation>  {file}, rad {line}: {reason}</translation>
    </message>
</context>
<context>
    <name>InsideList</name>
    <message>
        <source>Evacuation list</source>
        <translation>Utrymningslista</translation>
    </message>
    <message>
        <source>Complete to {moment}</source>
        <translation>Komplett till {moment}</translation>
    </message>
    <message>
        <source>Complete to {moment} ({age} old)</source>
        <translation>Komplett till {moment} ({age} gammal)</translation>
    </message>
    <message>
        <source>Unknown how complete it is</source>
        <translation>Okänt hur komplett listan är</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the list</source>
        <translation>
            <numerusform>%n person på listan</numerusform>
            <numerusform>%n personer på listan</numerusform>
        </translation>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation>Återsamlingsplats: {place}</translation>
    </message>
    <message>
        <source>Nobody is registered in the house.</source>
        <translation>Ingen är anmäld i huset.</translation>
    </message>
    <message>
        <source>The list could not be read. Count everybody yourself.</source>
        <translation>Listan gick inte att läsa. Räkna in alla själv.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Sida {page} av {pages}</translation>
    </message>
    <message>
        <source>{zone} (continued)</source>
        <translation>{zone} (fortsättning)</translation>
    </message>
    <message>
        <source>Waiting in the foyer</source>
        <translation>Väntar i foajén</translation>
    </message>
    <message>
        <source>In the house, place not known</source>
        <translation>I huset, plats okänd</translation>
    </message>
    <message>
        <source>The list could not be checked. Count everybody yourself.</source>
        <translation>Listan kunde inte kontrolleras. Räkna in alla själv.</translation>
    </message>
    <message>
        <source>Station {station} has not been heard since {time}. Who has come or left there since then is not on the list.</source>
        <translation>Station {station} har inte hörts sedan {time}. De som har kommit eller gått där efter det syns inte på listan.</translation>
    </message>
    <message>
        <source>Station {station} has not been heard. Who has come or left there is not on the list.</source>
        <translation>Station {station} har inte hörts. De som har kommit eller gått där syns inte på listan.</translation>
    </message>
    <message>
        <source>What has happened at station {station} since {time} is being fetched.</source>
        <translation>Det som har hänt på station {station} sedan {time} hämtas.</translation>
    </message>
    <message>
        <source>What has happened at station {station} is being fetched.</source>
        <translation>Det som har hänt på station {station} hämtas.</translation>
    </message>
    <message>
        <source>The same goes for {stations}.</source>
        <translation>Detsamma gäller {stations}.</translation>
    </message>
    <message>
        <source>Staff are not on the list.</source>
        <translation>Personal ingår inte i listan.</translation>
    </message>
    <message>
        <source>Foyer: not registered.</source>
        <translation>Foajé: ej registrerade.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) came on an earlier day and are probably still here.</source>
        <translation>
            <numerusform>%n person kom en tidigare dag och är troligen kvar.</numerusform>
            <numerusform>%n personer kom en tidigare dag och är troligen kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Säker</translation>
    </message>
    <message>
        <source>Probably still here</source>
        <translation>Troligen kvar</translation>
    </message>
    <message>
        <source>Says to have left – not confirmed</source>
        <translation>Uppger sig ha gått – inte bekräftat</translation>
    </message>
    <message>
        <source>Booked visit</source>
        <translation>Bokat besök</translation>
    </message>
    <message>
        <source>Walk-in visit</source>
        <translation>Spontanbesök</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Public meeting: %n person(s), counted and not registered by name</source>
        <translation>
            <numerusform>Offentligt möte: %n person, räknad och inte namngiven</numerusform>
            <numerusform>Offentligt möte: %n personer, räknade och inte namngivna</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>The list is {age} old. Who has come or left since then is not shown.</source>
        <translation>Listan är {age} gammal. Vem som har kommit eller gått efter det syns inte.</translation>
    </message>
    <message>
        <source>DRILL: Evacuation list</source>
        <translation>ÖVNING: Utrymningslista</translation>
    </message>
    <message>
        <source>Needs help out</source>
        <translation>Behöver hjälp ut</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) help out</source>
        <translation>
            <numerusform>%n behöver hjälp ut</numerusform>
            <numerusform>%n behöver hjälp ut</numerusform>
        </translation>
    </message>
    <message>
        <source>booked visit</source>
        <comment>after a number of persons</comment>
        <translation>bokat besök</translation>
    </message>
    <message>
        <source>walk-in visit</source>
        <comment>after a number of persons</comment>
        <translation>spontanbesök</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Genomgången av</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klockan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Besöksmottagare</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>Här sedan</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>Hur säkert</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zon</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ute</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Not in the house</source>
        <translation>Ej i huset</translation>
    </message>
</context>
<context>
    <name>LanguagePack</name>
    <message>
        <source>English</source>
        <comment>What the language calls itself.</comment>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>left to right</source>
        <comment>How it is written: left to right, or right to left.</comment>
        <translation>left to right</translation>
    </message>
    <message>
        <source>en_GB</source>
        <comment>Layout of the on-screen keyboard.</comment>
        <translation>sv_SE</translation>
    </message>
    <message>
        <source>en-GB</source>
        <comment>Voice that reads aloud; leave it out if there is none.</comment>
        <translation>sv-SE</translation>
    </message>
    <message>
        <source>the makers of Foajé</source>
        <comment>Who has read it as a native; leave it out if nobody.</comment>
        <translation>de som gör Foajé</translation>
    </message>
    <message>
        <source>en</source>
        <comment>Code of the language that lends the texts missing in this one.</comment>
        <translation>sv</translation>
    </message>
</context>
<context>
    <name>LetterPicker</name>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>Läs upp</translation>
    </message>
    <message>
        <source>Pick letters with left and right, and take one with Enter. Up and down give figures, space, delete and done.</source>
        <translation>Välj bokstav med vänster och höger och ta den med Enter. Med upp och ner når du siffror, mellanslag, ta bort och klar.</translation>
    </message>
    <message>
        <source>Others can hear which letters you pick.</source>
        <translation>Andra kan höra vilka bokstäver du väljer.</translation>
    </message>
    <message>
        <source>{letter}, capital</source>
        <translation>stort {letter}</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Bindestreck</translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>Snabel-a</translation>
    </message>
</context>
<context>
    <name>MessageFaults</name>
    <message>
        <source>The mail server does not answer. It is tried again by itself; ring until then.</source>
        <translation>Mejlservern svarar inte. Ett nytt försök görs av sig självt. Ring så länge.</translation>
    </message>
    <message>
        <source>The mail server does not accept Foajé&apos;s sign-in. Ring, and tell support.</source>
        <translation>Mejlservern godtar inte Foajés inloggning. Ring, och säg till supporten.</translation>
    </message>
    <message>
        <source>The mail server cannot prove who it is. Ring, and tell support.</source>
        <translation>Mejlservern kan inte visa vem den är. Ring, och säg till supporten.</translation>
    </message>
    <message>
        <source>The mail server lacks what the settings ask for. Ring, and tell support.</source>
        <translation>Mejlservern saknar det som inställningarna kräver. Ring, och säg till supporten.</translation>
    </message>
    <message>
        <source>The mail server refuses the address. Ring, and have the address checked.</source>
        <translation>Mejlservern tar inte emot adressen. Ring, och låt någon kontrollera adressen.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder for mail. Ring, and tell support.</source>
        <translation>Det går inte att skriva i mappen för mejl. Ring, och säg till supporten.</translation>
    </message>
    <message>
        <source>The message service&apos;s secret cannot be read. Ring, and tell support.</source>
        <translation>Meddelandetjänstens hemlighet går inte att läsa. Ring, och säg till supporten.</translation>
    </message>
    <message>
        <source>The message service cannot prove who it is. Ring, and tell support.</source>
        <translation>Meddelandetjänsten kan inte visa vem den är. Ring, och säg till supporten.</translation>
    </message>
    <message>
        <source>The message service cannot be reached. It is tried again by itself; ring until then.</source>
        <translation>Meddelandetjänsten går inte att nå. Ett nytt försök görs av sig självt. Ring så länge.</translation>
    </message>
    <message>
        <source>The message service has not answered in time. The message may have arrived: ring and ask.</source>
        <translation>Meddelandetjänsten svarade inte i tid. Meddelandet kan ha kommit fram. Ring och fråga.</translation>
    </message>
    <message>
        <source>The message service has moved. Ring, and tell support.</source>
        <translation>Meddelandetjänsten har flyttat. Ring, och säg till supporten.</translation>
    </message>
    <message>
        <source>The message service refuses the message. Ring, and tell support.</source>
        <translation>Meddelandetjänsten tar inte emot meddelandet. Ring, och säg till supporten.</translation>
    </message>
    <message>
        <source>There is no address to send to. Ring instead.</source>
        <translation>Det finns ingen adress att skicka till. Ring i stället.</translation>
    </message>
    <message>
        <source>This house sends no messages. Ring instead.</source>
        <translation>Här skickas inga meddelanden. Ring i stället.</translation>
    </message>
    <message>
        <source>The message has not gone out. Ring, and tell support.</source>
        <translation>Meddelandet har inte gått iväg. Ring, och säg till supporten.</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>You will be called back {when} at the latest. If nobody has called by then, call {desk} on {phone}.</source>
        <translation>Du blir uppringd senast {when}. Om ingen har ringt då, ring {desk} på {phone}.</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Needs an interpreter</source>
        <translation>Behöver tolk</translation>
    </message>
    <message>
        <source>Needs help to get out</source>
        <translation>Behöver hjälp vid utrymning</translation>
    </message>
    <message>
        <source>Wants to use Sami</source>
        <translation>Vill använda samiska</translation>
    </message>
    <message>
        <source>Wants to use Finnish</source>
        <translation>Vill använda finska</translation>
    </message>
</context>
<context>
    <name>PaperSlips</name>
    <message>
        <source>Visit, written by hand</source>
        <translation>Besök, skrivet för hand</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr {number}</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum och klockslag</translation>
    </message>
    <message>
        <source>The visitor&apos;s name</source>
        <translation>Besökarens namn</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Whom the visit is to</source>
        <translation>Besöksmottagare</translation>
    </message>
    <message>
        <source>Met by, and where</source>
        <translation>Möttes av, och var</translation>
    </message>
    <message>
        <source>Never write a personal identity number. Type the slip in at the desk when the power is back.</source>
        <translation>Skriv aldrig personnummer. Skriv in lappen i disken när strömmen är tillbaka.</translation>
    </message>
    <message>
        <source>The slips are in {file}. Print them on paper.</source>
        <translation>Lapparna finns i {file}. Skriv ut dem på papper.</translation>
    </message>
</context>
<context>
    <name>PersonMessage</name>
    <message>
        <source>Known since {time}</source>
        <translation>Har fått veta kl. {time}</translation>
    </message>
    <message>
        <source>Sent {time}</source>
        <translation>Skickat kl. {time}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>{name} called {time}</source>
        <translation>{name} ringde kl. {time}</translation>
    </message>
    <message>
        <source>{name} came {time}</source>
        <translation>{name} kom kl. {time}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Någon</translation>
    </message>
    <message>
        <source>Wants an answer</source>
        <translation>Vill ha svar</translation>
    </message>
</context>
<context>
    <name>PhoneNumber</name>
    <message>
        <source>formerly {number}</source>
        <translation>tidigare {number}</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Informed of the policy</source>
        <translation>Informerade om policyn</translation>
    </message>
    <message>
        <source>Phone hours</source>
        <translation>Telefontider</translation>
    </message>
    <message>
        <source>Away without a return time</source>
        <translation>Frånvarande utan återkomsttid</translation>
    </message>
    <message>
        <source>Phone hours in which nobody answers, the next {days} days</source>
        <translation>Telefontider då ingen svarar, de närmaste {days} dagarna</translation>
    </message>
    <message>
        <source>Did not come to a visitor today, and no referral was set</source>
        <translation>Kom inte till en besökare i dag, och ingen hänvisning var satt</translation>
    </message>
    <message>
        <source>Nobody works in these units.</source>
        <translation>Ingen arbetar i enheterna.</translation>
    </message>
    <message>
        <source>No unit has phone hours: calls are answered all day.</source>
        <translation>Ingen enhet har telefontid. Samtal tas emot hela dagen.</translation>
    </message>
    <message>
        <source>Everybody who is away has a return time.</source>
        <translation>Alla som är frånvarande har en återkomsttid.</translation>
    </message>
    <message>
        <source>Somebody can answer in all phone hours, the next {days} days.</source>
        <translation>Det finns någon som kan svara under alla telefontider de närmaste {days} dagarna.</translation>
    </message>
    <message>
        <source>Everybody who was asked for today answered or was referred.</source>
        <translation>Alla som har fått besökare i dag har svarat eller varit hänvisade.</translation>
    </message>
    <message>
        <source>The settings name no policy. Write its version under [policy], and who has been informed is shown here.</source>
        <translation>Ingen policy är angiven. Skriv dess version under [policy] i inställningarna, så visas här vilka som är informerade.</translation>
    </message>
    <message>
        <source>The policy, version {version}</source>
        <translation>Policyn, version {version}</translation>
    </message>
    <message>
        <source>decided by {decider}</source>
        <translation>beslutad av {decider}</translation>
    </message>
    <message>
        <source>valid from {day}</source>
        <translation>gäller från {day}</translation>
    </message>
    <message>
        <source>registry number {number}</source>
        <translation>diarienummer {number}</translation>
    </message>
    <message>
        <source>Manager: {name}</source>
        <translation>Chef: {name}</translation>
    </message>
    <message>
        <source>Without a manager</source>
        <translation>Utan chef</translation>
    </message>
    <message>
        <source>Without a unit</source>
        <translation>Utan enhet</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Inget behöver göras.</translation>
    </message>
    <message>
        <source>There is nobody to follow up: the directory is empty.</source>
        <translation>Det finns ingen att följa upp: katalogen är tom.</translation>
    </message>
    <message>
        <source>{informed} of {employed} informed</source>
        <translation>{informed} av {employed} informerade</translation>
    </message>
    <message>
        <source>not informed yet</source>
        <translation>inte informerad än</translation>
    </message>
    <message>
        <source>last informed of version {version}</source>
        <translation>senast informerad om version {version}</translation>
    </message>
    <message>
        <source>last informed of version {version}, {day}</source>
        <translation>senast informerad om version {version}, {day}</translation>
    </message>
    <message>
        <source>{hours}. Reason: {reason}. Decided by: {decider}. {review}</source>
        <translation>{hours}. Skäl: {reason}. Beslutat av: {decider}. {review}</translation>
    </message>
    <message>
        <source>To be reviewed {day}.</source>
        <translation>Omprövas {day}.</translation>
    </message>
    <message>
        <source>Should have been reviewed {day}.</source>
        <translation>Skulle ha omprövats {day}.</translation>
    </message>
    <message>
        <source>No review date.</source>
        <translation>Datum för omprövning saknas.</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Frånvarande</translation>
    </message>
    <message>
        <source>{reason} since {day}</source>
        <translation>{reason} sedan {day}</translation>
    </message>
    <message>
        <source>from {begins} until {ends}</source>
        <translation>från {begins} till {ends}</translation>
    </message>
    <message>
        <source>no answer at {clock}</source>
        <translation>inget svar kl. {clock}</translation>
    </message>
    <message>
        <source>could not come at {clock}</source>
        <translation>kunde inte komma kl. {clock}</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Chef</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Uppgift</translation>
    </message>
</context>
<context>
    <name>PolicyMail</name>
    <message>
        <source>How your units follow the policy on availability</source>
        <translation>Så följer dina enheter policyn om tillgänglighet</translation>
    </message>
    <message>
        <source>The same list is attached as a table.</source>
        <translation>Samma lista är bifogad som tabell.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>PRACTICE</source>
        <translation>ÖVNING</translation>
    </message>
    <message>
        <source>PRACTICE – nothing here is real. No mail goes out, no paper comes.</source>
        <translation>ÖVNING – inget här är på riktigt. Inga mejl skickas och inget skrivs ut.</translation>
    </message>
    <message>
        <source>End the practice</source>
        <translation>Avsluta övningen</translation>
    </message>
</context>
<context>
    <name>PrinterStates</name>
    <message>
        <source>Check that it is switched on and that its cable is in.</source>
        <translation>Kontrollera att den är på och att kabeln sitter i.</translation>
    </message>
    <message>
        <source>Shows a fault</source>
        <translation>Visar ett fel</translation>
    </message>
    <message>
        <source>Switch it off, look for paper that has stuck at the knife, and switch it on.</source>
        <translation>Stäng av den, titta efter papper som har fastnat vid kniven och sätt på den igen.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Takes what is sent</source>
        <translation>Tar emot utskrifter</translation>
    </message>
    <message>
        <source>It cannot tell how it is. Look now and then that it has paper.</source>
        <translation>Den kan inte tala om hur den mår. Titta till den då och då, så att den har papper.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Ansluter</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Inte igång</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Går inte att nå</translation>
    </message>
    <message>
        <source>Disappeared</source>
        <translation>Försvann</translation>
    </message>
    <message>
        <source>May not be used</source>
        <translation>Får inte användas</translation>
    </message>
    <message>
        <source>This computer may not use it. Ask support.</source>
        <translation>Den här datorn får inte använda den. Kontakta supporten.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Svarar inte</translation>
    </message>
    <message>
        <source>Switch it off and on again.</source>
        <translation>Stäng av den och sätt på den igen.</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Upptagen</translation>
    </message>
    <message>
        <source>Something else uses it, or its feed button is held down. If it stays so, switch it off and on again.</source>
        <translation>Något annat använder den, eller så hålls matningsknappen nere. Stäng av den och sätt på den igen om det inte går över.</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Slut på papper</translation>
    </message>
    <message>
        <source>Put in a new roll and close the cover.</source>
        <translation>Sätt i en ny rulle och stäng luckan.</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Öppen lucka</translation>
    </message>
    <message>
        <source>Press the cover down until it clicks.</source>
        <translation>Tryck ner luckan tills den klickar.</translation>
    </message>
    <message>
        <source>Too hot</source>
        <translation>För varm</translation>
    </message>
    <message>
        <source>Let it rest. It goes on by itself when it has cooled.</source>
        <translation>Låt den vila. Den fortsätter av sig själv när den har svalnat.</translation>
    </message>
    <message>
        <source>Another roll than usual</source>
        <translation>Fel rulle</translation>
    </message>
    <message>
        <source>Put in the roll this printer is set up for, or ask support.</source>
        <translation>Sätt i den rulle som skrivaren är inställd för, eller kontakta supporten.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausad</translation>
    </message>
    <message>
        <source>Take the label that is waiting, or press its pause button once.</source>
        <translation>Ta etiketten som väntar, eller tryck en gång på pausknappen.</translation>
    </message>
    <message>
        <source>No print queue</source>
        <translation>Utskriftskön saknas</translation>
    </message>
    <message>
        <source>This computer does not know its print queue. Ask support.</source>
        <translation>Den här datorn känner inte till skrivarens utskriftskö. Kontakta supporten.</translation>
    </message>
    <message>
        <source>Print queue stopped</source>
        <translation>Utskriftskön är stoppad</translation>
    </message>
    <message>
        <source>This computer keeps back what is printed. Ask support.</source>
        <translation>Den här datorn håller kvar utskrifterna. Kontakta supporten.</translation>
    </message>
    <message>
        <source>Paper ends soon</source>
        <translation>Papperet tar snart slut</translation>
    </message>
    <message>
        <source>Have a new roll at hand.</source>
        <translation>Ha en ny rulle till hands.</translation>
    </message>
    <message>
        <source>Too little paper</source>
        <translation>För lite papper</translation>
    </message>
    <message>
        <source>What is left does not hold the list of those inside, which takes {needed} m. Put in a new roll.</source>
        <translation>Det som är kvar räcker inte till listan över dem som är inne. Listan tar {needed} m. Sätt i en ny rulle.</translation>
    </message>
    <message>
        <source>Printer: {state}</source>
        <translation>Skrivare: {state}</translation>
    </message>
    <message>
        <source>About {metres} m of paper left</source>
        <translation>Ungefär {metres} m papper kvar</translation>
    </message>
</context>
<context>
    <name>PrinterTest</name>
    <message>
        <source>Test page</source>
        <translation>Testsida</translation>
    </message>
    <message>
        <source>{dots} dots: {millimetres} mm across. Measure it.</source>
        <translation>{dots} punkter: {millimetres} mm på bredden. Mät efter.</translation>
    </message>
    <message>
        <source>{millimetres} mm along the paper. Measure it.</source>
        <translation>{millimetres} mm längs papperet. Mät efter.</translation>
    </message>
    <message>
        <source>Letters of the house&apos;s languages</source>
        <translation>Bokstäver i husets språk</translation>
    </message>
    <message>
        <source>The printer&apos;s own letters (code page 858)</source>
        <translation>Skrivarens egna tecken (teckentabell 858)</translation>
    </message>
    <message>
        <source>Here the page ends.</source>
        <translation>Här slutar sidan.</translation>
    </message>
    <message>
        <source>Company of the visitor</source>
        <translation>Besökarens företag</translation>
    </message>
    <message>
        <source>Visiting the unit of the host</source>
        <translation>Besöker värdens enhet</translation>
    </message>
    <message>
        <source>It came out of {printer}.</source>
        <translation>Utskriften kom ut: {printer}.</translation>
    </message>
    <message>
        <source>It has been sent to {printer}. See that it comes out.</source>
        <translation>Utskriften är skickad: {printer}. Titta efter att den kommer ut.</translation>
    </message>
    <message>
        <source>It may have come out of {printer}. Go and look.</source>
        <translation>Utskriften kan ha kommit ut: {printer}. Gå och titta.</translation>
    </message>
    <message>
        <source>Nothing came out of {printer}: {state}. {advice}</source>
        <translation>Inget kom ut. {printer}: {state}. {advice}</translation>
    </message>
</context>
<context>
    <name>PublicMeeting</name>
    <message>
        <source>Public meeting</source>
        <translation>Offentligt möte</translation>
    </message>
    <message>
        <source>{title} is planned.</source>
        <translation>{title} är planerat.</translation>
    </message>
    <message numerus="yes">
        <source>{title} goes on: %n person(s).</source>
        <translation>
            <numerusform>{title} pågår: %n person.</numerusform>
            <numerusform>{title} pågår: %n personer.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} is over.</source>
        <translation>{title} är slut.</translation>
    </message>
    <message>
        <source>{title} is cancelled.</source>
        <translation>{title} är inställt.</translation>
    </message>
</context>
<context>
    <name>Reads</name>
    <message>
        <source>Something left behind</source>
        <translation>Något har glömts kvar</translation>
    </message>
    <message>
        <source>The visitor asks about own data</source>
        <translation>Besökaren frågar om egna uppgifter</translation>
    </message>
    <message>
        <source>Request for a public document</source>
        <translation>Begäran om allmän handling</translation>
    </message>
    <message>
        <source>Police or supervision</source>
        <translation>Polis eller tillsyn</translation>
    </message>
    <message>
        <source>Check of a visit that was registered wrongly</source>
        <translation>Kontroll av ett felregistrerat besök</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>There is no face called “{face}”. Choose among: {allowed}</source>
        <translation>Det finns ingen vy som heter ”{face}”. Välj bland: {allowed}</translation>
    </message>
    <message>
        <source>The size “{size}” cannot be used. Write width x height in pixels, such as 1080x1920.</source>
        <translation>Storleken ”{size}” går inte att använda. Skriv bredd x höjd i bildpunkter, till exempel 1080x1920.</translation>
    </message>
    <message>
        <source>There is no screen called “{wanted}”. Choose among: {allowed}</source>
        <translation>Det finns ingen skärm som heter ”{wanted}”. Välj bland: {allowed}</translation>
    </message>
    <message>
        <source>Say with --every how often it recurs; “{wanted}” does not. Choose among: {allowed}</source>
        <translation>Ange med --every hur ofta det återkommer. ”{wanted}” säger inte det. Välj bland: {allowed}</translation>
    </message>
    <message>
        <source>There is no language called “{wanted}”. Choose among: {allowed}</source>
        <translation>Det finns inget språk som heter ”{wanted}”. Välj bland: {allowed}</translation>
    </message>
    <message>
        <source>“{text}” names no column. Write --map KEY=COLUMN, such as --map enhet=Avdelning.</source>
        <translation>”{text}” pekar inte ut någon kolumn. Skriv --map NYCKEL=KOLUMN, till exempel --map enhet=Avdelning.</translation>
    </message>
    <message>
        <source>A list as {format} is not readable on the screen. Name a file with --out FILE.</source>
        <translation>En lista som {format} går inte att läsa på skärmen. Ange en fil med --out FIL.</translation>
    </message>
    <message>
        <source>{file} could not be written: {detail}. Name another file with --out.</source>
        <translation>{file} gick inte att skriva: {detail}. Ange en annan fil med --out.</translation>
    </message>
    <message>
        <source>{file} is there already, and is left as it is. Name another file.</source>
        <translation>{file} finns redan och lämnas som den är. Ange en annan fil.</translation>
    </message>
    <message>
        <source>There is no screen to open a face on. Start Foajé on a machine with a screen, or run kiosk tour for pictures of the faces.</source>
        <translation>Det finns ingen skärm att öppna en vy på. Starta Foajé på en dator med skärm, eller kör kiosk tour för bilder av vyerna.</translation>
    </message>
    <message>
        <source>{file} is the station&apos;s own file. Name another file.</source>
        <translation>{file} är stationens egen fil. Ange en annan fil.</translation>
    </message>
    <message>
        <source>There is no option {option} here. Add --help to see what there is.</source>
        <translation>Här finns inget val {option}. Lägg till --help för att se vad som finns.</translation>
    </message>
    <message>
        <source>{parameter} is missing. Add --help to see what is needed.</source>
        <translation>{parameter} saknas. Lägg till --help för att se vad som behövs.</translation>
    </message>
    <message>
        <source>{parameter} cannot be used as written: {detail}</source>
        <translation>{parameter} går inte att använda så som det är skrivet: {detail}</translation>
    </message>
    <message>
        <source>The command is not understood: {detail} Add --help to see what there is.</source>
        <translation>Kommandot går inte att förstå: {detail} Lägg till --help för att se vad som finns.</translation>
    </message>
    <message>
        <source>“{text}” is no instant. Write it as 2026-11-24T13:00, with a zone if needed.</source>
        <translation>”{text}” är ingen tidpunkt. Skriv den som 2026-11-24T13:00, med tidszon om det behövs.</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write it as year, month and day: 2026-11-24.</source>
        <translation>”{text}” är ingen dag. Skriv den som år, månad och dag: 2026-11-24.</translation>
    </message>
    <message>
        <source>“{text}” is no telephone number. Write an extension of 2 to 6 digits, or a number with its area code.</source>
        <translation>”{text}” är inget telefonnummer. Skriv en anknytning med 2 till 6 siffror, eller ett nummer med riktnummer.</translation>
    </message>
    <message>
        <source>“{text}” is not understood. Write --set KEY=VALUE, where KEY is one of: {allowed}</source>
        <translation>”{text}” går inte att tyda. Skriv --set NYCKEL=VÄRDE, där NYCKEL är något av: {allowed}</translation>
    </message>
    <message>
        <source>{file} cannot be written. Let the name end in one of: {allowed}</source>
        <translation>{file} går inte att skriva. Låt namnet sluta på något av: {allowed}</translation>
    </message>
    <message>
        <source>Something went wrong that should not. What was saved before is still there. Try again; what happened is written in {log}.</source>
        <translation>Något gick fel som inte borde. Det som sparats tidigare finns kvar. Försök igen; vad som hände står i {log}.</translation>
    </message>
    <message>
        <source>Something went wrong that should not. What was saved before is still there. Try again. ({detail})</source>
        <translation>Något gick fel som inte borde. Det som sparats tidigare finns kvar. Försök igen. ({detail})</translation>
    </message>
    <message>
        <source>There is no file {file}. Check the name.</source>
        <translation>Filen {file} finns inte. Kontrollera namnet.</translation>
    </message>
    <message>
        <source>{file} is a folder. Name a file.</source>
        <translation>{file} är en mapp. Ange en fil.</translation>
    </message>
    <message>
        <source>{file} cannot be opened: {detail}. Close it in other programs and try again.</source>
        <translation>{file} går inte att öppna: {detail}. Stäng den i andra program och försök igen.</translation>
    </message>
    <message>
        <source>{file} is empty. Export the list again.</source>
        <translation>{file} är tom. Exportera listan igen.</translation>
    </message>
    <message>
        <source>{file} is too large for a list ({size} bytes, at most {limit}).</source>
        <translation>{file} är för stor för en lista ({size} byte, högst {limit}).</translation>
    </message>
    <message>
        <source>{file} is a workbook. Save it as “CSV UTF-8” from the spreadsheet program and read that file.</source>
        <translation>{file} är en arbetsbok. Spara den som ”CSV UTF-8” i kalkylprogrammet och läs in den filen.</translation>
    </message>
    <message>
        <source>{file} is not text. Save the list as CSV and try again.</source>
        <translation>{file} är inte text. Spara listan som CSV och försök igen.</translation>
    </message>
    <message>
        <source>Line {line} of {file} has letters in another encoding than the rest, so names would be spelled wrong. Save the file as “CSV UTF-8” again.</source>
        <translation>Rad {line} i {file} har en annan teckenkodning än resten, så namn skulle bli felstavade. Spara filen som ”CSV UTF-8” igen.</translation>
    </message>
    <message>
        <source>The file does not begin with a line that names its columns. Add that line.</source>
        <translation>Filen börjar inte med en rad som namnger kolumnerna. Lägg till den raden.</translation>
    </message>
    <message>
        <source>There is no column “{key}” to give another name. Choose one of: {allowed}</source>
        <translation>Det finns ingen kolumn ”{key}” att ge ett annat namn. Välj bland: {allowed}</translation>
    </message>
    <message>
        <source>The column “{column}” stands twice. Remove one of them.</source>
        <translation>Kolumnen ”{column}” finns två gånger. Ta bort en av dem.</translation>
    </message>
    <message>
        <source>The file lacks the columns: {missing}. Its columns are: {found}. If one of them goes by another name, say so with --map.</source>
        <translation>Filen saknar kolumnerna: {missing}. Den har kolumnerna: {found}. Om någon av dem heter något annat, ange det med --map.</translation>
    </message>
    <message>
        <source>The file has no column “{column}”. Its columns are: {found}</source>
        <translation>Filen har ingen kolumn ”{column}”. Den har kolumnerna: {found}</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed.</source>
        <translation>Ett citattecken öppnas och stängs aldrig.</translation>
    </message>
    <message>
        <source>A field is far too long.</source>
        <translation>Ett fält är alldeles för långt.</translation>
    </message>
    <message>
        <source>The row has {found} fields; the line of column names has {expected}.</source>
        <translation>Raden har {found} fält; raden med kolumnnamn har {expected}.</translation>
    </message>
    <message>
        <source>“{column}” is empty, and a name is needed.</source>
        <translation>”{column}” är tomt, och ett namn behövs.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, which has no letter.</source>
        <translation>”{column}” är ”{value}”, utan någon bokstav.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, which is an e-mail address. Look whether columns have changed places.</source>
        <translation>”{column}” är ”{value}”, som är en e-postadress. Se efter om kolumner har bytt plats.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; write a date such as 2026-11-20.</source>
        <translation>”{column}” är ”{value}”; skriv ett datum som 2026-11-20.</translation>
    </message>
    <message>
        <source>{name} has the own e-mail address as manager, and went in without one.</source>
        <translation>{name} har sin egen e-postadress som chef och lades in utan chef.</translation>
    </message>
    <message>
        <source>{name} has the own e-mail address as stand-in, and went in without one.</source>
        <translation>{name} har sin egen e-postadress som ersättare och lades in utan ersättare.</translation>
    </message>
    <message>
        <source>The e-mail address {value} belongs to {name} too, who is not in the list. Take {name} out of the directory or correct one of the addresses.</source>
        <translation>E-postadressen {value} har även {name}, som inte står i listan. Ta bort {name} ur katalogen eller rätta en av adresserna.</translation>
    </message>
    <message>
        <source>{unit} has no sure manager: {managers} are named. Name one and the same for the whole unit.</source>
        <translation>{unit} har ingen säker chef: {managers} anges. Ange en och samma för hela enheten.</translation>
    </message>
    <message>
        <source>{value} is to lead {unit}, but nobody in the directory has that address.</source>
        <translation>{value} ska leda {unit}, men ingen i katalogen har den adressen.</translation>
    </message>
    <message>
        <source>{value} is to lead {unit}, but several people have that address.</source>
        <translation>{value} ska leda {unit}, men flera personer har den adressen.</translation>
    </message>
    <message>
        <source>“{column}” has {length} characters, and there is room for {limit}.</source>
        <translation>”{column}” har {length} tecken, och det finns plats för {limit}.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, which is not an e-mail address.</source>
        <translation>”{column}” är ”{value}”, men det är ingen e-postadress.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, which is not a phone number.</source>
        <translation>”{column}” är ”{value}”, men det är inget telefonnummer.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; an extension has 2 to 6 digits.</source>
        <translation>”{column}” är ”{value}”; en anknytning har 2 till 6 siffror.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; a card number has up to 32 letters and digits.</source>
        <translation>”{column}” är ”{value}”; ett kortnummer har högst 32 bokstäver och siffror.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; write tjänsteperson or politiker.</source>
        <translation>”{column}” är ”{value}”; skriv tjänsteperson eller politiker.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; write ja or nej.</source>
        <translation>”{column}” är ”{value}”; skriv ja eller nej.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, as for the person on line {first_line} already.</source>
        <translation>”{column}” är ”{value}”, och det är redan så för personen på rad {first_line}.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; write the host&apos;s e-mail address.</source>
        <translation>”{column}” är ”{value}”; skriv besöksmottagarens e-postadress.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; write a time of day such as 09:30.</source>
        <translation>”{column}” är ”{value}”; skriv ett klockslag, till exempel 09:30.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; write a number from 1 to {limit}.</source>
        <translation>”{column}” är ”{value}”; skriv ett tal från 1 till {limit}.</translation>
    </message>
    <message>
        <source>{missing} of {known} people are not in the file and would be taken out of the directory. Nothing has been changed. Add --yes if that is right.</source>
        <translation>{missing} av {known} personer finns inte i filen och skulle tas bort ur katalogen. Inget har ändrats. Lägg till --yes om det stämmer.</translation>
    </message>
    <message>
        <source>For {number} people the first name and the last name have changed places, so the columns are probably swapped. Nothing has been changed. Add --yes if that is right.</source>
        <translation>För {number} personer har förnamn och efternamn bytt plats, så kolumnerna är troligen omkastade. Inget har ändrats. Lägg till --yes om det är rätt.</translation>
    </message>
    <message>
        <source>Nobody was taken out of the directory: the {missing} people missing may stand in the rows that could not be read. Correct those rows and import the file again.</source>
        <translation>Ingen har tagits bort ur katalogen: de {missing} personer som saknas kan stå på raderna som inte gick att läsa. Rätta de raderna och läs in filen igen.</translation>
    </message>
    <message>
        <source>The settings cannot be read: {file}. Correct the file and try again. ({detail})</source>
        <translation>Inställningarna går inte att läsa: {file}. Rätta filen och försök igen. ({detail})</translation>
    </message>
    <message>
        <source>The setting {key} cannot be “{value}”. Allowed: {allowed}. Correct it in foaje.toml.</source>
        <translation>Inställningen {key} kan inte vara ”{value}”. Tillåtet: {allowed}. Rätta den i foaje.toml.</translation>
    </message>
    <message>
        <source>There is no setting called {key}. Remove it from foaje.toml or correct its spelling.</source>
        <translation>Det finns ingen inställning som heter {key}. Ta bort den ur foaje.toml eller rätta stavningen.</translation>
    </message>
    <message>
        <source>The setting {key} is missing. Add it to foaje.toml.</source>
        <translation>Inställningen {key} saknas. Lägg till den i foaje.toml.</translation>
    </message>
    <message>
        <source>Foajé is already running with the folder {folder}, and only one program at a time may write there. Close the other one, or name another folder with --data.</source>
        <translation>Foajé är redan igång med mappen {folder}, och bara ett program i taget får skriva där. Stäng det andra, eller ange en annan mapp med --data.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Foajé. Nothing has been changed. Install the newer version on this machine.</source>
        <translation>{file} är skriven av en nyare version av Foajé. Inget har ändrats. Installera den nyare versionen på den här datorn.</translation>
    </message>
    <message>
        <source>{file} was written by an older version of Foajé. Start Foajé once, and the file is backed up and brought up to date.</source>
        <translation>{file} är skriven av en äldre version av Foajé. Starta Foajé en gång, så säkerhetskopieras filen och uppdateras.</translation>
    </message>
    <message>
        <source>The station&apos;s file is damaged. Do not write to it any more. Run kiosk db verify, and restore the latest backup with kiosk db restore. ({detail})</source>
        <translation>Stationens fil är skadad. Skriv inte mer i den. Kör kiosk db verify och läs tillbaka den senaste säkerhetskopian med kiosk db restore. ({detail})</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved. What was saved before is still there. Make room on the disk and do it again.</source>
        <translation>Disken är full, så det här gick inte att spara. Det som sparats tidigare finns kvar. Gör plats på disken och försök igen.</translation>
    </message>
    <message>
        <source>This could not be saved, because the folder or the file may not be written to. Give the user who runs Foajé the right to write there. ({detail})</source>
        <translation>Det här gick inte att spara, eftersom det inte går att skriva i mappen eller filen. Ge användaren som kör Foajé rätt att skriva där. ({detail})</translation>
    </message>
    <message>
        <source>There is no file {file}. Check the folder or the name; a new station gets its file the first time Foajé is opened.</source>
        <translation>Filen {file} finns inte. Kontrollera mappen eller namnet. En ny station får sin fil första gången Foajé öppnas.</translation>
    </message>
    <message>
        <source>{file} belongs to another program. Nothing has been changed. Name another folder or file.</source>
        <translation>{file} hör till ett annat program. Inget har ändrats. Ange en annan mapp eller fil.</translation>
    </message>
    <message>
        <source>This could not be saved. Try again; if it happens again, run kiosk doctor. ({detail})</source>
        <translation>Det här gick inte att spara. Försök igen. Händer det igen, kör kiosk doctor. ({detail})</translation>
    </message>
    <message>
        <source>What was stored of this visit has been erased, as its time had passed. Nothing can be changed in it.</source>
        <translation>Uppgifterna om besöket är gallrade, eftersom tiden har gått ut. Inget kan ändras i det.</translation>
    </message>
    <message>
        <source>This registration was merged with another one at {at}. Use the visit that stayed.</source>
        <translation>Registreringen slogs ihop med en annan {at}. Använd besöket som blev kvar.</translation>
    </message>
    <message>
        <source>A visit cannot be merged with itself. Choose the other registration.</source>
        <translation>Ett besök kan inte slås ihop med sig självt. Välj den andra registreringen.</translation>
    </message>
    <message>
        <source>All of the group are leaving ({persons}). Check the visit out instead.</source>
        <translation>Hela gruppen går ({persons}). Checka ut besöket i stället.</translation>
    </message>
    <message>
        <source>Write how many of the group are leaving.</source>
        <translation>Skriv hur många i gruppen som går.</translation>
    </message>
    <message>
        <source>Write how many they are: 1 to {allowed}.</source>
        <translation>Skriv hur många de är: 1 till {allowed}.</translation>
    </message>
    <message>
        <source>What was written has {length} characters and cannot be right. Nothing has been changed. Write it anew.</source>
        <translation>Det som skrevs har {length} tecken och kan inte stämma. Inget har ändrats. Skriv om det.</translation>
    </message>
    <message>
        <source>The zone has {length} characters, and there is room for {allowed}. Shorten it.</source>
        <translation>Zonen har {length} tecken och det finns plats för {allowed}. Korta den.</translation>
    </message>
    <message>
        <source>“{title}” is a public meeting: people are counted there, and nobody is registered.</source>
        <translation>”{title}” är ett offentligt möte: där räknas personer, och ingen registreras.</translation>
    </message>
    <message>
        <source>That is a visit and no public meeting. Only at a meeting people are counted.</source>
        <translation>Det är ett besök och inget offentligt möte. Bara vid ett möte räknas personer.</translation>
    </message>
    <message>
        <source>Write what the meeting is called.</source>
        <translation>Skriv vad mötet heter.</translation>
    </message>
    <message>
        <source>The title has {length} characters, and there is room for {allowed}. Shorten it.</source>
        <translation>Namnet på mötet har {length} tecken, och det finns plats för {allowed}. Korta det.</translation>
    </message>
    <message>
        <source>That looks like a personal identity number. None is kept here: write it without the number.</source>
        <translation>Det ser ut som ett personnummer. Sådana sparas inte här: skriv utan numret.</translation>
    </message>
    <message>
        <source>A public meeting is of 0 to {allowed} people. Count anew, and write how many.</source>
        <translation>Ett offentligt möte kan ha 0 till {allowed} personer. Räkna om och skriv hur många.</translation>
    </message>
    <message>
        <source>Say how many: --more or --fewer for a change, or --persons for all of them.</source>
        <translation>Ange hur många: --more eller --fewer för en ändring, eller --persons för alla.</translation>
    </message>
    <message>
        <source>Nobody comes along with themselves. Choose the other visitor.</source>
        <translation>Ingen kan följa med sig själv. Välj den andra besökaren.</translation>
    </message>
    <message>
        <source>Somebody comes along with {name} already. Link all of them to the same visitor.</source>
        <translation>Någon följer redan med {name}. Låt alla följa med samma besökare.</translation>
    </message>
    <message>
        <source>An e-mail address would tell who it is. Leave it empty, and print the confirmation.</source>
        <translation>En e-postadress skulle visa vem det är. Lämna den tom och skriv ut bekräftelsen.</translation>
    </message>
    <message>
        <source>The booking has no e-mail address. Print the confirmation instead.</source>
        <translation>Bokningen har ingen e-postadress. Skriv ut bekräftelsen i stället.</translation>
    </message>
    <message>
        <source>{at} on {at_day} has not come yet. Write when the visitor came.</source>
        <translation>{at} {at_day} har inte varit än. Skriv när besökaren kom.</translation>
    </message>
    <message>
        <source>{at} on {at_day} is before Foajé was put to use here. Check the time.</source>
        <translation>{at} {at_day} är före Foajé togs i bruk här. Kontrollera tiden.</translation>
    </message>
    <message>
        <source>The visitor was met at {at}, so the arrival was before that. Check the time.</source>
        <translation>Besökaren möttes {at}, så ankomsten var före det. Kontrollera tiden.</translation>
    </message>
    <message>
        <source>“{text}” is no time of day. Write it as 9.05 or 14.30.</source>
        <translation>”{text}” är inget klockslag. Skriv 9.05 eller 14.30.</translation>
    </message>
    <message>
        <source>“{text}” is no number. Write it in digits.</source>
        <translation>”{text}” är inget tal. Skriv det med siffror.</translation>
    </message>
    <message>
        <source>No name is under seal for the visit {visit}. The name on the card is the one.</source>
        <translation>Inget namn är förseglat för besöket {visit}. Namnet på kortet är det som gäller.</translation>
    </message>
    <message>
        <source>You may not open this name. Ask whoever answers for security.</source>
        <translation>Du får inte öppna det här namnet. Fråga den som ansvarar för säkerheten.</translation>
    </message>
    <message>
        <source>Write why the name must be opened.</source>
        <translation>Skriv varför namnet måste öppnas.</translation>
    </message>
    <message>
        <source>The reason has room for {allowed} characters. Shorten it.</source>
        <translation>Skälet får ha {allowed} tecken. Korta det.</translation>
    </message>
    <message>
        <source>The name of this visitor is protected and is not written on the card.</source>
        <translation>Besökarens namn är skyddat och skrivs inte på kortet.</translation>
    </message>
    <message>
        <source>No paper slip with the number {slip} has been printed. Check the number.</source>
        <translation>Ingen papperslapp med nummer {slip} har skrivits ut. Kontrollera numret.</translation>
    </message>
    <message>
        <source>The paper slip {slip} has been typed in already. Check the number, or look for the visit.</source>
        <translation>Papperslapp {slip} är redan inskriven. Kontrollera numret eller sök upp besöket.</translation>
    </message>
    <message>
        <source>A paper slip needs the time written on it. Give it with --at.</source>
        <translation>Till en papperslapp behövs tiden som står på den. Ange den med --at.</translation>
    </message>
    <message>
        <source>Print 1 to {allowed} slips at a time.</source>
        <translation>Skriv ut 1 till {allowed} lappar åt gången.</translation>
    </message>
    <message>
        <source>Somebody else did that. Only your own can be undone.</source>
        <translation>Någon annan gjorde det. Du kan bara ångra det du själv har gjort.</translation>
    </message>
    <message>
        <source>More than {minutes} minutes have passed. Correct the visit instead.</source>
        <translation>Det har gått mer än {minutes} minuter. Rätta besöket i stället.</translation>
    </message>
    <message>
        <source>Something else was done with the same visit at {at}. Look at it as it stands now.</source>
        <translation>Något annat gjordes med samma besök {at}. Se hur det står nu.</translation>
    </message>
    <message>
        <source>The visitor has already checked out, at {at}.</source>
        <translation>Besökaren är redan utcheckad, klockan {at}.</translation>
    </message>
    <message>
        <source>The visitor has already arrived, at {at}. Nothing more is needed.</source>
        <translation>Besökaren är redan anmäld, klockan {at}. Inget mer behövs.</translation>
    </message>
    <message>
        <source>The visitor was met at {at} and is already in the house.</source>
        <translation>Besökaren hämtades klockan {at} och är redan i huset.</translation>
    </message>
    <message>
        <source>The visitor has not arrived yet. Register the arrival first.</source>
        <translation>Besökaren har inte kommit än. Gör anmälan först.</translation>
    </message>
    <message>
        <source>No booking has that code. Check the code and try again, or ask at the desk.</source>
        <translation>Ingen bokning har den koden. Kontrollera koden och försök igen, eller fråga vid disken.</translation>
    </message>
    <message>
        <source>The booking is for another day: {at_day}. Ask at the desk.</source>
        <translation>Bokningen gäller en annan dag: {at_day}. Fråga vid disken.</translation>
    </message>
    <message>
        <source>The booking has been cancelled. Make a new one, or ask at the desk.</source>
        <translation>Bokningen är avbokad. Gör en ny, eller fråga i receptionen.</translation>
    </message>
    <message>
        <source>The badge does not let in today. Ask at the desk.</source>
        <translation>Besöksbrickan gäller inte i dag. Fråga i receptionen.</translation>
    </message>
    <message>
        <source>The front desk is closed, and nobody can receive this booking now. Call your host.</source>
        <translation>Receptionen är stängd, och ingen kan ta emot den här bokningen nu. Ring din besöksmottagare.</translation>
    </message>
    <message>
        <source>No visit has that code. Check the code on the badge and try again.</source>
        <translation>Inget besök har den koden. Kontrollera koden på besöksbrickan och försök igen.</translation>
    </message>
    <message>
        <source>The code is not one of this house, or not as it was printed. Do not let anybody in by it: ask who shows it, and print a new badge for a visitor who is registered.</source>
        <translation>Koden är inte husets, eller inte som den skrevs ut. Släpp inte in någon på den: fråga den som visar den, och skriv ut en ny besöksbricka åt en besökare som är registrerad.</translation>
    </message>
    <message>
        <source>The badge was for another day. Look the visitor up by name, and print a new badge if the visit goes on.</source>
        <translation>Besöksbrickan gällde en annan dag. Sök upp besökaren på namn, och skriv ut en ny besöksbricka om besöket fortsätter.</translation>
    </message>
    <message>
        <source>There is no visit with the number {visit}. Check the number.</source>
        <translation>Det finns inget besök med nummer {visit}. Kontrollera numret.</translation>
    </message>
    <message>
        <source>The visit has no host yet. Choose a host first.</source>
        <translation>Besöket har ingen besöksmottagare än. Välj en först.</translation>
    </message>
    <message>
        <source>A name is needed, with at least one letter.</source>
        <translation>Ett namn behövs, med minst en bokstav.</translation>
    </message>
    <message>
        <source>The name has {length} characters, and there is room for {allowed}. Shorten it.</source>
        <translation>Namnet har {length} tecken, och det finns plats för {allowed}. Korta det.</translation>
    </message>
    <message>
        <source>The company has {length} characters, and there is room for {allowed}. Shorten it.</source>
        <translation>Företaget har {length} tecken, och det finns plats för {allowed}. Korta det.</translation>
    </message>
    <message>
        <source>Both a first name and a last name are needed.</source>
        <translation>Både förnamn och efternamn behövs.</translation>
    </message>
    <message>
        <source>Nobody in the directory is called “{text}”. Did you mean one of these? {candidates}</source>
        <translation>Ingen i katalogen heter ”{text}”. Menade du någon av dessa? {candidates}</translation>
    </message>
    <message>
        <source>Several people are called “{text}”. Give the e-mail address of one of them: {candidates}</source>
        <translation>Flera heter ”{text}”. Ange e-postadressen till en av dem: {candidates}</translation>
    </message>
    <message>
        <source>Several people are called “{text}”. Ask at the front desk.</source>
        <translation>Flera personer heter ”{text}”. Fråga i kundtjänst.</translation>
    </message>
    <message>
        <source>There is no unit called “{text}”. Check the name.</source>
        <translation>Det finns ingen enhet som heter ”{text}”. Kontrollera namnet.</translation>
    </message>
    <message>
        <source>Nobody in the directory is called “{text}”. Check the name or the e-mail address.</source>
        <translation>Ingen i katalogen heter ”{text}”. Kontrollera namnet eller e-postadressen.</translation>
    </message>
    <message>
        <source>No evacuation is going on. Start one first.</source>
        <translation>Ingen utrymning pågår. Starta en först.</translation>
    </message>
    <message>
        <source>Not everybody has been accounted for; left to tick: {people}. Tick them off, or write why the evacuation is ended anyway.</source>
        <translation>Alla är inte avprickade; kvar att pricka av: {people}. Pricka av dem, eller skriv varför utrymningen avslutas ändå.</translation>
    </message>
    <message>
        <source>This alarm is over already.</source>
        <translation>Det här larmet är redan över.</translation>
    </message>
    <message>
        <source>No contact of a fire alarm is set up. Name its port at alarm.device in foaje.toml first.</source>
        <translation>Ingen kontakt från ett brandlarm är inställd. Ange först dess port i alarm.device i foaje.toml.</translation>
    </message>
    <message>
        <source>No lock-down is going on. Start one first.</source>
        <translation>Ingen inrymning pågår. Starta en först.</translation>
    </message>
    <message>
        <source>An evacuation is going on, and nobody can be told to stay in meanwhile. End it first.</source>
        <translation>En utrymning pågår, och då kan ingen uppmanas att stanna inne. Avsluta den först.</translation>
    </message>
    <message>
        <source>There is nothing to print or send with number {job}.</source>
        <translation>Det finns inget att skriva ut eller skicka med nummer {job}.</translation>
    </message>
    <message>
        <source>The printer has no letters for “{letters}” in “{text}”. Write the text in other letters.</source>
        <translation>Skrivaren saknar bokstäver för ”{letters}” i ”{text}”. Skriv texten med andra bokstäver.</translation>
    </message>
    <message>
        <source>A code of {length} characters cannot be printed; there is room for {allowed}.</source>
        <translation>En kod med {length} tecken går inte att skriva ut; det finns plats för {allowed}.</translation>
    </message>
    <message>
        <source>There is no printer. Describe one under printers in foaje.toml.</source>
        <translation>Det finns ingen skrivare. Beskriv en under printers i foaje.toml.</translation>
    </message>
    <message>
        <source>“{text}” is no network. Write it as 192.168.1.0/24.</source>
        <translation>”{text}” är inget nätverk. Skriv det som 192.168.1.0/24.</translation>
    </message>
    <message>
        <source>{text} has more than {allowed} addresses. Name a smaller network, such as 192.168.1.0/24.</source>
        <translation>{text} har fler än {allowed} adresser. Ange ett mindre nätverk, till exempel 192.168.1.0/24.</translation>
    </message>
    <message>
        <source>There is no printer called “{name}”. Those of foaje.toml are: {known}</source>
        <translation>Det finns ingen skrivare som heter ”{name}”. I foaje.toml finns: {known}</translation>
    </message>
    <message>
        <source>This does not fit on paper {width_dots} dots wide. Check the printer&apos;s width_dots in foaje.toml.</source>
        <translation>Det här får inte plats på papper som är {width_dots} punkter brett. Kontrollera skrivarens width_dots i foaje.toml.</translation>
    </message>
    <message>
        <source>This is {height} dots long, and the label {length_dots}. Choose a longer label in foaje.toml, or a continuous roll.</source>
        <translation>Det här är {height} punkter långt och etiketten {length_dots}. Välj en längre etikett i foaje.toml, eller en löpande rulle.</translation>
    </message>
    <message>
        <source>Nothing can be printed in the size {width} × {height}. Choose another size.</source>
        <translation>Det går inte att skriva ut i storleken {width} × {height}. Välj en annan storlek.</translation>
    </message>
    <message>
        <source>That cannot be done now. Try again; if it happens again, tell support: {code}</source>
        <translation>Det går inte just nu. Försök igen. Händer det igen, berätta det för supporten: {code}</translation>
    </message>
    <message>
        <source>There is no referral with number {referral}.</source>
        <translation>Det finns ingen hänvisning med nummer {referral}.</translation>
    </message>
    <message>
        <source>The referral was ended already, at {at} on {at_day}. Set a new one.</source>
        <translation>Hänvisningen är redan avslutad, kl. {at} {at_day}. Lägg in en ny.</translation>
    </message>
    <message>
        <source>The referral would end at {ends} on {ends_day} and begin at {starts} on {starts_day}. Give an end that comes after the beginning.</source>
        <translation>Hänvisningen skulle sluta kl. {ends} {ends_day} och börja kl. {starts} {starts_day}. Ange ett slut som kommer efter början.</translation>
    </message>
    <message>
        <source>A return time is missing, and callers must be told one. Write it after the reason, such as “lunch 13.00” or “semester 15/12”.</source>
        <translation>Tid för återkomst saknas, och den som ringer ska få veta den. Skriv den efter orsaken, till exempel ”lunch 13.00” eller ”semester 15/12”.</translation>
    </message>
    <message>
        <source>Calls are to be forwarded, but it is not said to whom. Name a person or a number.</source>
        <translation>Samtal ska kopplas vidare, men det står inte till vem. Ange en person eller ett nummer.</translation>
    </message>
    <message>
        <source>The person calls would be forwarded to is not in the directory. Name somebody else.</source>
        <translation>Personen som det hänvisas till finns inte i katalogen. Ange någon annan.</translation>
    </message>
    <message>
        <source>{name} cannot be referred to {name}. Name somebody else, or another number.</source>
        <translation>{name} kan inte hänvisas till {name}. Ange någon annan eller ett annat nummer.</translation>
    </message>
    <message>
        <source>Callers would be sent round in a circle: {names}. Refer to somebody outside it.</source>
        <translation>Den som ringer skulle skickas runt i en cirkel: {names}. Hänvisa till någon utanför den.</translation>
    </message>
    <message>
        <source>Calls cannot be forwarded to “{number}”. Write an extension of 2 to 6 digits or a whole phone number.</source>
        <translation>Det går inte att hänvisa till ”{number}”. Skriv en anknytning med 2 till 6 siffror eller ett helt telefonnummer.</translation>
    </message>
    <message>
        <source>The text has {length} characters; there is room for {allowed}. Shorten it.</source>
        <translation>Texten har {length} tecken, och det finns plats för {allowed}. Korta den.</translation>
    </message>
    <message>
        <source>Write a reason and a return time, such as “lunch 13”, “möte 14.30”, “sem 15/12” or “gfd”.</source>
        <translation>Skriv orsak och återkomst, till exempel ”lunch 13”, ”möte 14.30”, ”sem 15/12” eller ”gfd”.</translation>
    </message>
    <message>
        <source>A short form has at most {allowed} characters; this one has {length}. Write reason and return time only, such as “lunch 13”.</source>
        <translation>En kortform har högst {allowed} tecken, och den här har {length}. Skriv bara orsak och återkomst, till exempel ”lunch 13”.</translation>
    </message>
    <message>
        <source>“{text}” is no reason. Begin with one, such as lunch, möte, ute, semester, sjuk or gfd.</source>
        <translation>”{text}” är ingen orsak. Börja med en, till exempel lunch, möte, ute, semester, sjuk eller gfd.</translation>
    </message>
    <message>
        <source>“{text}” can stand for several reasons: {candidates}. Write more of the word.</source>
        <translation>”{text}” kan betyda flera orsaker: {candidates}. Skriv mer av ordet.</translation>
    </message>
    <message>
        <source>“{text}” is no time. Write a time such as 13 or 14.30, a date such as 15/12, a weekday, or i morgon.</source>
        <translation>”{text}” är ingen tid. Skriv ett klockslag som 13 eller 14.30, ett datum som 15/12, en veckodag eller i morgon.</translation>
    </message>
    <message>
        <source>There is no day {text}. Write the date as 15/12 or 2026-12-15.</source>
        <translation>Dagen {text} finns inte. Skriv datumet som 15/12 eller 2026-12-15.</translation>
    </message>
    <message>
        <source>The day {text} has passed or is more than ten years away. Check the date.</source>
        <translation>Dagen {text} har passerat eller ligger mer än tio år fram. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>The return time, {at} on {at_day}, has passed already. Write a later one.</source>
        <translation>Återkomsten, kl. {at} {at_day}, har redan passerat. Skriv en senare tid.</translation>
    </message>
    <message>
        <source>On {at_day} there is no {clock}: the clock goes from 02.00 to 03.00 when summer time begins. Write another time.</source>
        <translation>{at_day} finns inte kl. {clock}: klockan går från 02.00 till 03.00 när sommartiden börjar. Skriv en annan tid.</translation>
    </message>
    <message>
        <source>The folder {file} holds no mails (.eml).</source>
        <translation>Mappen {file} innehåller inga mejl (.eml).</translation>
    </message>
    <message>
        <source>{file} is not whole JSON: something is wrong on line {line}. Export it again.</source>
        <translation>{file} är inte hel JSON: något är fel på rad {line}. Exportera den igen.</translation>
    </message>
    <message>
        <source>{file} holds no list of referrals. Write [{…}, …], or an object with the key “referrals”.</source>
        <translation>{file} innehåller ingen lista med hänvisningar. Skriv [{…}, …], eller ett objekt med nyckeln ”referrals”.</translation>
    </message>
    <message>
        <source>{file} is no calendar. Export it as iCalendar (.ics) and try again.</source>
        <translation>{file} är ingen kalender. Exportera den som iCalendar (.ics) och försök igen.</translation>
    </message>
    <message>
        <source>The folder {file} holds no calendar (.ics).</source>
        <translation>Mappen {file} innehåller ingen kalender (.ics).</translation>
    </message>
    <message>
        <source>Nobody in the directory has the calendar {file}. Name the file by the owner&apos;s e-mail address, such as anna.ek@kommun.se.ics.</source>
        <translation>Kalendern {file} hör inte till någon i katalogen. Döp filen efter ägarens e-postadress, till exempel anna.ek@kommun.se.ics.</translation>
    </message>
    <message>
        <source>It is not said who is meant. Write an e-mail address, an extension, or both names.</source>
        <translation>Det framgår inte vem som avses. Skriv e-postadress, anknytning eller både för- och efternamn.</translation>
    </message>
    <message>
        <source>“{value}” belongs to {found}, but the name is {name}. Check that the columns are in the right order and that the number is right.</source>
        <translation>”{value}” hör till {found}, men namnet är {name}. Kontrollera att kolumnerna står i rätt ordning och att numret stämmer.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, which is no reason. Write one of: {allowed}</source>
        <translation>”{column}” är ”{value}”, men det är ingen orsak. Skriv en av: {allowed}</translation>
    </message>
    <message>
        <source>“{column}” is empty, but for {value} callers must be told when the person is back.</source>
        <translation>”{column}” är tomt, men vid {value} måste den som ringer få veta när personen är åter.</translation>
    </message>
    <message>
        <source>It ends {value}, which is not after the beginning, {start}. Check both times.</source>
        <translation>Den slutar {value}, men det är inte efter början, {start}. Kontrollera båda tiderna.</translation>
    </message>
    <message>
        <source>Back at {value}, but away until {until}. Check which of the two times is right.</source>
        <translation>Åter {value}, men borta till {until}. Kontrollera vilken av tiderna som stämmer.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; write öppen, stängd or vidarekopplad.</source>
        <translation>”{column}” är ”{value}”. Skriv öppen, stängd eller vidarekopplad.</translation>
    </message>
    <message>
        <source>The line is forwarded, but “{column}” does not say where calls go.</source>
        <translation>Linjen är vidarekopplad, men ”{column}” säger inte vart samtalen går.</translation>
    </message>
    <message>
        <source>The same as on line {first_line}. It was taken once.</source>
        <translation>Samma som på rad {first_line}. Den togs in en gång.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, which is no kind of change. Write one of: {allowed}</source>
        <translation>”{column}” är ”{value}”, men det är ingen typ av förändring. Skriv en av: {allowed}</translation>
    </message>
    <message>
        <source>“{column}” is empty. Write from which day it holds.</source>
        <translation>”{column}” är tomt. Skriv från vilken dag förändringen gäller.</translation>
    </message>
    <message>
        <source>“{value}” is no referral. Write an object with keys.</source>
        <translation>”{value}” är ingen hänvisning. Skriv ett objekt med nycklar.</translation>
    </message>
    <message>
        <source>Nobody knows the key “{value}”. Check how it is spelled.</source>
        <translation>Nyckeln ”{value}” är okänd. Kontrollera stavningen.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”; write a text or a number.</source>
        <translation>”{column}” är ”{value}”. Skriv en text eller ett tal.</translation>
    </message>
    <message>
        <source>The event that begins here never ends (END:VEVENT).</source>
        <translation>Händelsen som börjar här avslutas aldrig (END:VEVENT).</translation>
    </message>
    <message>
        <source>The calendar ends in the middle. What came before has been read, and nothing was ended. Export it again.</source>
        <translation>Kalendern slutar mitt i. Det som stod före har lästs, och inget har avslutats. Exportera den igen.</translation>
    </message>
    <message>
        <source>The event cannot be read. Save it again in the calendar.</source>
        <translation>Händelsen går inte att läsa. Spara om den i kalendern.</translation>
    </message>
    <message>
        <source>{column} of the event cannot be read: “{value}”</source>
        <translation>Händelsens {column} går inte att läsa: ”{value}”</translation>
    </message>
    <message>
        <source>The event has no beginning (DTSTART).</source>
        <translation>Händelsen saknar början (DTSTART).</translation>
    </message>
    <message>
        <source>The time zone “{value}” is not known and not described in the file, so nobody can tell when the event is. Set its time zone again in the calendar.</source>
        <translation>Tidszonen ”{value}” är okänd och beskrivs inte i filen, så det går inte att veta när händelsen är. Välj tidszon på nytt i kalendern.</translation>
    </message>
    <message>
        <source>The event that begins {start} has no end. Give it one in the calendar.</source>
        <translation>Händelsen som börjar {start} saknar slut. Lägg till ett i kalendern.</translation>
    </message>
    <message>
        <source>The event recurs more often than anybody meets ({value}; at most {limit} times in two months). Check how it recurs.</source>
        <translation>Händelsen upprepas oftare än någon möts ({value}; högst {limit} gånger på två månader). Kontrollera hur den upprepas.</translation>
    </message>
    <message>
        <source>The subject begins with “{value}”, which stands for no reason. Correct it in the calendar, or add the letters to the settings.</source>
        <translation>Ämnet börjar med ”{value}”, men det står inte för någon orsak. Rätta i kalendern, eller lägg till bokstäverna i inställningarna.</translation>
    </message>
    <message>
        <source>Calls cannot be forwarded to “{value}”. Write an extension or a phone number.</source>
        <translation>Samtal kan inte kopplas vidare till ”{value}”. Skriv en anknytning eller ett telefonnummer.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, which is no time. Write 13.00, 2026-03-10, or both.</source>
        <translation>”{column}” är ”{value}”, men det är ingen tid. Skriv 13.00, 2026-03-10 eller båda.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, but the clock passes over that time when summer time begins. Write another time.</source>
        <translation>”{column}” är ”{value}”, men klockan hoppar över den tiden när sommartiden börjar. Skriv en annan tid.</translation>
    </message>
    <message>
        <source>The subject is “{value}”. Only mails with the subject Personalförändring are read.</source>
        <translation>Ämnet är ”{value}”. Bara mejl med ämnet Personalförändring läses.</translation>
    </message>
    <message>
        <source>{file} is too large for a mail of this kind (at most {limit} bytes).</source>
        <translation>{file} är för stor för ett sådant mejl (högst {limit} byte).</translation>
    </message>
    <message>
        <source>{file} is no mail that can be read. Save the mail as .eml again.</source>
        <translation>{file} är inget mejl som går att läsa. Spara mejlet som .eml igen.</translation>
    </message>
    <message>
        <source>The mail has no plain text with fields. Write one field on each line, such as “Typ: nytt nummer”.</source>
        <translation>Mejlet har ingen vanlig text med fält. Skriv ett fält på varje rad, till exempel ”Typ: nytt nummer”.</translation>
    </message>
    <message>
        <source>The line “{value}” is no field. Write “Field: value”, and an empty line before anything else.</source>
        <translation>Raden ”{value}” är inget fält. Skriv ”Fält: värde”, och en tom rad före allt annat.</translation>
    </message>
    <message>
        <source>{file} could not be read, for a reason the program does not know. Nothing stored is lost. Tell support; what happened stands in the log.</source>
        <translation>{file} gick inte att läsa, av ett skäl som programmet inte känner till. Inget sparat har gått förlorat. Berätta för supporten; vad som hände står i loggen.</translation>
    </message>
    <message>
        <source>The folder {file} cannot be read ({detail}), so nothing is taken in from it. Check that it is there and that the network is up.</source>
        <translation>Mappen {file} går inte att läsa ({detail}), så inget tas in därifrån. Kontrollera att den finns och att nätverket fungerar.</translation>
    </message>
    <message>
        <source>{file} was read but cannot be put away ({detail}). Check that the program may write in the folder.</source>
        <translation>{file} har lästs men kan inte flyttas undan ({detail}). Kontrollera att programmet får skriva i mappen.</translation>
    </message>
    <message>
        <source>Nobody knows what to do with {file}. Name it staff….csv, referrals….csv, personalförändring….csv, ….json, ….ics or ….eml.</source>
        <translation>Det går inte att veta vad {file} är. Döp den till staff….csv, referrals….csv, personalförändring….csv, ….json, ….ics eller ….eml.</translation>
    </message>
    <message>
        <source>{missing} of {known} referrals are not in the file and would be ended. Nothing has been changed. Add --yes if that is right.</source>
        <translation>{missing} av {known} hänvisningar finns inte i filen och skulle avslutas. Inget har ändrats. Lägg till --yes om det är rätt.</translation>
    </message>
    <message>
        <source>No referral was ended: the {missing} missing may stand in the rows that could not be read. Correct those rows and import the file again.</source>
        <translation>Ingen hänvisning avslutades: de {missing} som saknas kan stå på raderna som inte gick att läsa. Rätta raderna och läs in filen igen.</translation>
    </message>
    <message>
        <source>Several units are called “{text}”. Write the administration too: {candidates}</source>
        <translation>Flera enheter heter ”{text}”. Skriv förvaltningen också: {candidates}</translation>
    </message>
    <message>
        <source>{name} is the manager of {unit} and cannot be the deputy too. Name another deputy.</source>
        <translation>{name} är chef för {unit} och kan inte vara ersättare också. Ange en annan ersättare.</translation>
    </message>
    <message>
        <source>“{text}” is not understood. Write days and hours, such as “mån-fre 9-11”.</source>
        <translation>”{text}” går inte att tyda. Skriv dagar och klockslag, till exempel ”mån-fre 9-11”.</translation>
    </message>
    <message>
        <source>No hours are given. Write days and hours, such as “mån-fre 9-11”.</source>
        <translation>Inga tider är angivna. Skriv dagar och klockslag, till exempel ”mån-fre 9-11”.</translation>
    </message>
    <message>
        <source>The hours {hours} cannot be. Give an end that comes after the beginning.</source>
        <translation>Tiden {hours} är inte möjlig. Ange ett slut som kommer efter början.</translation>
    </message>
    <message>
        <source>The hours {one} and {other} of one day overlap. Write them as one.</source>
        <translation>Tiderna {one} och {other} samma dag går in i varandra. Skriv dem som en.</translation>
    </message>
    <message>
        <source>Phone hours are an exception. Write the reason for it.</source>
        <translation>Telefontid är ett undantag. Skriv varför.</translation>
    </message>
    <message>
        <source>Phone hours are an exception. Write who has decided on it.</source>
        <translation>Telefontid är ett undantag. Skriv vem som har beslutat om den.</translation>
    </message>
    <message>
        <source>Phone hours are an exception. Give the day they are looked at again.</source>
        <translation>Telefontid är ett undantag. Ange vilken dag den ska prövas på nytt.</translation>
    </message>
    <message>
        <source>The review date {day} has passed. Give a day to come.</source>
        <translation>Dagen för ny prövning, {day}, har passerat. Ange en kommande dag.</translation>
    </message>
    <message>
        <source>{unit} has no phone hours. Nothing has been changed.</source>
        <translation>{unit} har ingen telefontid. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Nobody would answer in the phone hours of {unit} on {starts_day} between {starts} and {ends}. Choose another time, or put somebody else on duty first.</source>
        <translation>Ingen skulle svara under telefontiden för {unit} {starts_day} mellan {starts} och {ends}. Välj en annan tid, eller ordna först telefonpassning med någon annan.</translation>
    </message>
    <message>
        <source>Nobody answers in the phone hours of {unit} on {starts_day} between {starts} and {ends}. Put somebody on duty.</source>
        <translation>Ingen svarar under telefontiden för {unit} {starts_day} mellan {starts} och {ends}. Ordna telefonpassning.</translation>
    </message>
    <message>
        <source>Nobody answers in the phone hours of {unit} at {more} more times, the last on {last_day}. Put somebody on duty.</source>
        <translation>Ingen svarar under telefontiden för {unit} vid {more} tillfällen till, det sista {last_day}. Ordna telefonpassning.</translation>
    </message>
    <message>
        <source>{name} does not belong to {unit}. Choose somebody of the unit.</source>
        <translation>{name} hör inte till {unit}. Välj någon på enheten.</translation>
    </message>
    <message>
        <source>{name} has no duty at the telephones of {unit} in that time. Nothing has been changed.</source>
        <translation>{name} har ingen telefonpassning för {unit} då. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The duty would end before it begins. Give an end that comes after.</source>
        <translation>Telefonpassningen skulle sluta innan den börjar. Ange ett senare slut.</translation>
    </message>
    <message>
        <source>{unit} is unmanned at that time already, until {ends} on {ends_day}. Say first that it is manned.</source>
        <translation>{unit} är redan obemannad då, till kl. {ends} {ends_day}. Ange först att enheten är bemannad.</translation>
    </message>
    <message>
        <source>{unit} is manned, now and later. Nothing has been changed.</source>
        <translation>{unit} är bemannad, nu och framöver. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The unit would be manned again before it is left. Give an end that comes after.</source>
        <translation>Enheten skulle vara bemannad igen innan den lämnas. Ange ett senare slut.</translation>
    </message>
    <message>
        <source>That time has passed. Give an end to come.</source>
        <translation>Den tiden har passerat. Ange ett slut som ligger framåt i tiden.</translation>
    </message>
    <message>
        <source>Callers to {unit} must be sent to somebody. Name an extension, a person or the switchboard.</source>
        <translation>Den som ringer {unit} måste hänvisas till någon. Ange en anknytning, en person eller växeln.</translation>
    </message>
    <message>
        <source>Nobody in the directory has the number {number}. Check it, or name a person or the switchboard.</source>
        <translation>Ingen i katalogen har numret {number}. Kontrollera det, eller ange en person eller växeln.</translation>
    </message>
    <message>
        <source>{name} has no telephone number in the directory. Choose somebody else.</source>
        <translation>{name} har inget telefonnummer i katalogen. Välj någon annan.</translation>
    </message>
    <message>
        <source>{name} is away for some of that time, from {starts} on {starts_day}. Choose somebody else, or the switchboard.</source>
        <translation>{name} är borta en del av den tiden, från kl. {starts} {starts_day}. Välj någon annan, eller växeln.</translation>
    </message>
    <message>
        <source>{name} belongs to {unit}, which is unmanned for some of that time and sends its callers to the switchboard. Choose somebody else, or the switchboard.</source>
        <translation>{name} hör till {unit}, som är obemannad en del av den tiden och hänvisar till växeln. Välj någon annan, eller växeln.</translation>
    </message>
    <message>
        <source>Callers would be sent in a circle: {names}. Choose somebody else, or the switchboard.</source>
        <translation>Den som ringer skulle skickas runt i en cirkel: {names}. Välj någon annan, eller växeln.</translation>
    </message>
    <message>
        <source>There is no personnel change with number {change}. Check the number.</source>
        <translation>Det finns ingen personalförändring med nummer {change}. Kontrollera numret.</translation>
    </message>
    <message>
        <source>The change was confirmed or put aside on {at_day} at {at}. Nothing is left to do.</source>
        <translation>Förändringen bekräftades eller lades åt sidan {at_day} kl. {at}. Inget återstår att göra.</translation>
    </message>
    <message>
        <source>Write why the change is put aside.</source>
        <translation>Skriv varför förändringen läggs åt sidan.</translation>
    </message>
    <message>
        <source>Write whom the change is about.</source>
        <translation>Skriv vem förändringen gäller.</translation>
    </message>
    <message>
        <source>It is not known who “{about}” is. Choose the person in the directory, and confirm again.</source>
        <translation>Det är oklart vem ”{about}” är. Välj personen i katalogen och bekräfta igen.</translation>
    </message>
    <message>
        <source>Give the new number: extension, phone or mobile.</source>
        <translation>Ange det nya numret: anknytning, telefon eller mobil.</translation>
    </message>
    <message>
        <source>Give the new unit, room or visiting address.</source>
        <translation>Ange den nya enheten, rummet eller besöksadressen.</translation>
    </message>
    <message>
        <source>Whoever leaves cannot be the successor too. Name another person.</source>
        <translation>Den som slutar kan inte också vara efterträdare. Ange någon annan.</translation>
    </message>
    <message>
        <source>The change takes effect on {day}. Confirm it then; it stays in the queue.</source>
        <translation>Förändringen gäller från {day}. Bekräfta den då; den står kvar i kön.</translation>
    </message>
    <message>
        <source>{name} is in the directory already with the address {email}. Put the change aside, or correct the address.</source>
        <translation>{name} finns redan i katalogen med adressen {email}. Lägg förändringen åt sidan, eller rätta adressen.</translation>
    </message>
    <message>
        <source>“{column}” is not text (UTF-8). Correct it in the directory.</source>
        <translation>”{column}” är inte text (UTF-8). Rätta det i katalogen.</translation>
    </message>
    <message>
        <source>The manager {value} is not there, may not be seen or has no e-mail address, so the person has no manager here.</source>
        <translation>Chefen {value} finns inte, får inte läsas eller saknar e-postadress. Personen har därför ingen chef här.</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, as for {first_entry}. Correct one of the entries.</source>
        <translation>”{column}” är ”{value}”, som för {first_entry}. Rätta den ena posten.</translation>
    </message>
    <message>
        <source>No directory server is set. Name it in the settings, under [sources.ldap].</source>
        <translation>Ingen katalogserver är angiven. Ange den i inställningarna, under [sources.ldap].</translation>
    </message>
    <message>
        <source>The directory server {url} does not answer. Nothing has been changed. Check the address and that the network is up.</source>
        <translation>Katalogservern {url} svarar inte. Inget har ändrats. Kontrollera adressen och att nätverket fungerar.</translation>
    </message>
    <message>
        <source>The connection to {url} cannot be encrypted safely: its certificate is not trusted, or the server does not encrypt. Nothing has been changed. Check the certificate and ca_file.</source>
        <translation>Förbindelsen med {url} kan inte krypteras säkert: certifikatet är inte betrott, eller så krypterar servern inte. Inget har ändrats. Kontrollera certifikatet och ca_file.</translation>
    </message>
    <message>
        <source>The password would travel unencrypted to {url}. Write ldaps:// or starttls = true.</source>
        <translation>Lösenordet skulle skickas okrypterat till {url}. Skriv ldaps:// eller starttls = true.</translation>
    </message>
    <message>
        <source>The file with the password, {file}, cannot be read: {detail}</source>
        <translation>Filen med lösenordet, {file}, kan inte läsas: {detail}</translation>
    </message>
    <message>
        <source>Others than the program can read the password in {file}. Let the user that runs the program own it, and nobody else read it (chmod 600).</source>
        <translation>Andra än programmet kan läsa lösenordet i {file}. Låt kontot som kör programmet äga filen, och ingen annan läsa den (chmod 600).</translation>
    </message>
    <message>
        <source>The environment variable {name}, which is to hold the password, is not set.</source>
        <translation>Miljövariabeln {name}, som ska innehålla lösenordet, är inte satt.</translation>
    </message>
    <message>
        <source>There is no password in {name}. Write it on the first line, as UTF-8.</source>
        <translation>Det finns inget lösenord i {name}. Skriv det på första raden, som UTF-8.</translation>
    </message>
    <message>
        <source>The directory server does not accept {name} with that password. Nothing has been changed.</source>
        <translation>Katalogservern godtar inte {name} med det lösenordet. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The directory server does not let the program in ({detail}). Nothing has been changed. Ask whoever looks after it.</source>
        <translation>Katalogservern släpper inte in programmet ({detail}). Inget har ändrats. Fråga den som sköter servern.</translation>
    </message>
    <message>
        <source>There is nothing at {base} on the directory server, or it may not be seen. Check base in the settings.</source>
        <translation>Det finns inget på {base} i katalogservern, eller så får det inte läsas. Kontrollera base i inställningarna.</translation>
    </message>
    <message>
        <source>The directory server says that {base} is on another server. Name that server in the settings; the program goes to none that is not named there.</source>
        <translation>Katalogservern uppger att {base} finns på en annan server. Ange den servern i inställningarna; programmet går inte till någon som inte står där.</translation>
    </message>
    <message>
        <source>The filter {value} cannot be read. Check its brackets in the settings.</source>
        <translation>Filtret {value} kan inte läsas. Kontrollera parenteserna i inställningarna.</translation>
    </message>
    <message>
        <source>The directory server does not let the program read {base}. Ask whoever looks after it.</source>
        <translation>Katalogservern låter inte programmet läsa {base}. Fråga den som sköter servern.</translation>
    </message>
    <message>
        <source>The directory server gives no more than a part of the people. Ask whoever looks after it to raise the limit; until then nobody is taken out.</source>
        <translation>Katalogservern lämnar bara ut en del av personerna. Be den som sköter servern att höja gränsen; till dess tas ingen bort.</translation>
    </message>
    <message>
        <source>The directory server could not carry out the search ({detail}). Ask whoever looks after it.</source>
        <translation>Katalogservern kunde inte göra sökningen ({detail}). Fråga den som sköter servern.</translation>
    </message>
    <message>
        <source>The connection to {url} was lost before anything had been read. Nothing has been changed. Try again.</source>
        <translation>Förbindelsen med {url} bröts innan något hade lästs. Inget har ändrats. Försök igen.</translation>
    </message>
    <message>
        <source>The search at {base} with {filter} finds nobody. Nothing has been changed. Check both, and what the program may read.</source>
        <translation>Sökningen på {base} med {filter} hittar ingen. Inget har ändrats. Kontrollera båda, och vad programmet får läsa.</translation>
    </message>
    <message>
        <source>{url} could not be read to its end. What was read has gone in; nobody was taken out and no manager was changed. Try again.</source>
        <translation>{url} kunde inte läsas till slutet. Det som lästes har tagits in. Ingen har tagits bort och ingen chef har ändrats. Försök igen.</translation>
    </message>
    <message>
        <source>Nobody was taken out of the directory: the {missing} people missing may be the entries that could not be read. Correct those, or add --yes.</source>
        <translation>Ingen togs bort ur katalogen: de {missing} personer som saknas kan vara de poster som inte gick att läsa. Rätta posterna, eller lägg till --yes.</translation>
    </message>
    <message>
        <source>It is not said which version of the policy. Give --version, or write the version under [policy] in foaje.toml.</source>
        <translation>Det framgår inte vilken version av policyn det gäller. Ange --version, eller skriv versionen under [policy] i foaje.toml.</translation>
    </message>
    <message>
        <source>The day {day} is still to come. Give the day on which it was done.</source>
        <translation>Dagen {day} har inte varit än. Ange dagen då det gjordes.</translation>
    </message>
    <message>
        <source>With --mail the table goes with each message. Leave --format csv out, or leave --mail out.</source>
        <translation>Med --mail följer tabellen med varje meddelande. Ta bort --format csv, eller ta bort --mail.</translation>
    </message>
    <message>
        <source>{name} answers for no unit. Name the manager of a unit.</source>
        <translation>{name} ansvarar inte för någon enhet. Ange chefen för en enhet.</translation>
    </message>
    <message>
        <source>A hold needs the registry number of the request for release. Register the request first.</source>
        <translation>Ett stopp av gallring behöver diarienumret för begäran om utlämnande. Registrera begäran först.</translation>
    </message>
    <message>
        <source>It is not said what to hold. Name one visit, or a time with both its beginning and its end.</source>
        <translation>Det står inte vad som ska sparas. Ange ett besök, eller en tid med både början och slut.</translation>
    </message>
    <message>
        <source>The time ends before it begins. Check the beginning and the end.</source>
        <translation>Tiden slutar innan den börjar. Kontrollera början och slut.</translation>
    </message>
    <message>
        <source>There is no hold {hold}. See which there are with kiosk privacy holds.</source>
        <translation>Det finns inget stopp {hold}. Se vilka som finns med kiosk privacy holds.</translation>
    </message>
    <message>
        <source>The hold {hold} has already been released.</source>
        <translation>Stoppet {hold} är redan hävt.</translation>
    </message>
    <message>
        <source>A user needs a name. Write it with letters.</source>
        <translation>En användare behöver ett namn. Skriv det med bokstäver.</translation>
    </message>
    <message>
        <source>The name has {length} characters; {allowed} is the most. Write first and last name only.</source>
        <translation>Namnet har {length} tecken; högst {allowed} får plats. Skriv bara för- och efternamn.</translation>
    </message>
    <message>
        <source>There is already a user called {name}. Add something that tells them apart.</source>
        <translation>Det finns redan en användare som heter {name}. Lägg till något som skiljer dem åt.</translation>
    </message>
    <message>
        <source>A user needs a role. Choose at least one of these: {allowed}.</source>
        <translation>En användare behöver en roll. Välj minst en av dessa: {allowed}.</translation>
    </message>
    <message>
        <source>There is no role {role}. Choose one of these: {allowed}.</source>
        <translation>Rollen {role} finns inte. Välj en av dessa: {allowed}.</translation>
    </message>
    <message>
        <source>There is no user {name}. See who there is with kiosk user list.</source>
        <translation>Användaren {name} finns inte. Se vilka som finns med kiosk user list.</translation>
    </message>
    <message>
        <source>{name} may not do that: it needs the role {roles}. Let somebody who has it sign in, or ask the administrator for it.</source>
        <translation>{name} får inte göra det: det kräver rollen {roles}. Låt någon som har den logga in, eller be administratören om den.</translation>
    </message>
    <message>
        <source>{name} is the only administrator. Make somebody else administrator first, or nobody could change users any more.</source>
        <translation>{name} är den enda administratören. Gör någon annan till administratör först, annars kan ingen ändra användare längre.</translation>
    </message>
    <message>
        <source>There is already an administrator. Sign in, or ask that person.</source>
        <translation>Det finns redan en administratör. Logga in, eller fråga den personen.</translation>
    </message>
    <message>
        <source>Nobody is signed in at the desk. Sign in first.</source>
        <translation>Ingen är inloggad vid disken. Logga in först.</translation>
    </message>
    <message>
        <source>{name} has no PIN yet. The administrator sets one at the desk or with kiosk user pin.</source>
        <translation>{name} har ingen PIN-kod än. Administratören anger en vid disken eller med kiosk user pin.</translation>
    </message>
    <message>
        <source>That is not the PIN of {name}. Try again; if it is forgotten, the administrator sets a new one.</source>
        <translation>Det är inte PIN-koden för {name}. Försök igen. Har den glömts bort anger administratören en ny.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} seconds and try again. If the PIN is forgotten, the administrator sets a new one.</source>
        <translation>För många felaktiga PIN-koder. Vänta {seconds} sekunder och försök igen. Har koden glömts bort anger administratören en ny.</translation>
    </message>
    <message>
        <source>No PIN works, since the station&apos;s file pin-pepper is gone or another. Put the file back, or close Foajé and set new PINs with kiosk user pin.</source>
        <translation>Ingen PIN-kod fungerar, för stationens fil pin-pepper saknas eller är en annan. Lägg tillbaka filen, eller stäng Foajé och ange nya PIN-koder med kiosk user pin.</translation>
    </message>
    <message>
        <source>A PIN is at least {least} digits and nothing else.</source>
        <translation>En PIN-kod är minst {least} siffror och inget annat.</translation>
    </message>
    <message>
        <source>A PIN has at least {least} digits. Add some.</source>
        <translation>En PIN-kod har minst {least} siffror. Lägg till fler.</translation>
    </message>
    <message>
        <source>A PIN has at most {most} digits. Take some away.</source>
        <translation>En PIN-kod har högst {most} siffror. Ta bort några.</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Write both again.</source>
        <translation>De två PIN-koderna är inte lika. Skriv båda igen.</translation>
    </message>
    <message>
        <source>That PIN is the first anybody would try. Choose digits that are no run and no repetition.</source>
        <translation>Den PIN-koden är bland de första någon skulle prova. Välj siffror som inte är en följd eller en upprepning.</translation>
    </message>
    <message>
        <source>That PIN looks like a date of birth or a personal number. Choose other digits.</source>
        <translation>Den PIN-koden ser ut som ett födelsedatum eller ett personnummer. Välj andra siffror.</translation>
    </message>
    <message>
        <source>The file {file}, which PINs need, cannot be written ({detail}). Give the user who runs Foajé the right to write in that folder.</source>
        <translation>Filen {file}, som PIN-koder behöver, kan inte skrivas ({detail}). Ge användaren som kör Foajé rätt att skriva i den mappen.</translation>
    </message>
    <message>
        <source>There is no key to sign badges with in {folder}. Start Foajé there once, which makes it, or put back your own copy of the file badge-keys.</source>
        <translation>Det finns ingen nyckel att signera besöksbrickor med i {folder}. Starta Foajé där en gång så skapas den, eller lägg tillbaka er egen kopia av filen badge-keys.</translation>
    </message>
    <message>
        <source>The file {file}, which signs the codes of badges, cannot be written ({detail}). Give the user who runs Foajé the right to write in that folder.</source>
        <translation>Filen {file}, som signerar besöksbrickornas koder, kan inte skrivas ({detail}). Ge användaren som kör Foajé rätt att skriva i den mappen.</translation>
    </message>
    <message>
        <source>Say why you look at earlier visits. Choose a reason first.</source>
        <translation>Ange varför du söker bland tidigare besök. Välj ett skäl först.</translation>
    </message>
    <message>
        <source>Write at least {least} letters of the visitor&apos;s name or company.</source>
        <translation>Skriv minst {least} bokstäver av besökarens namn eller företag.</translation>
    </message>
    <message>
        <source>At most {most} characters can be searched for. Write only the name.</source>
        <translation>Det går att söka på högst {most} tecken. Skriv bara namnet.</translation>
    </message>
    <message>
        <source>“{text}” is no time of day. Write hours and minutes, such as 07.30.</source>
        <translation>”{text}” är inget klockslag. Skriv timmar och minuter, till exempel 07.30.</translation>
    </message>
    <message>
        <source>A day cannot open at {opens} and close at {closes}. Write a later time for closing.</source>
        <translation>En dag kan inte öppna {opens} och stänga {closes}. Skriv en senare tid för stängning.</translation>
    </message>
    <message>
        <source>{day} has passed. Choose today or a later day.</source>
        <translation>{day} har passerat. Välj i dag eller en senare dag.</translation>
    </message>
    <message>
        <source>No special hours are set for {day}. The usual ones hold already.</source>
        <translation>Inga särskilda öppettider är satta för {day}. De vanliga gäller redan.</translation>
    </message>
    <message>
        <source>The text has {length} characters, and there is room for {allowed}. Shorten it.</source>
        <translation>Texten har {length} tecken, och det finns plats för {allowed}. Korta den.</translation>
    </message>
    <message>
        <source>A day is closed or has hours, not both. Leave out --closed, or the hours.</source>
        <translation>En dag är stängd eller har öppettider, inte båda. Ta bort --closed eller tiderna.</translation>
    </message>
    <message>
        <source>Say how the day is: --opens and --closes with times, or --closed.</source>
        <translation>Ange hur dagen är: --opens och --closes med klockslag, eller --closed.</translation>
    </message>
    <message>
        <source>{at_day} at {at} has passed. Choose a time that is still to come.</source>
        <translation>{at_day} kl. {at} har passerat. Välj en tid som inte har varit.</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write it as 2026-12-03, 3/12 or +1 for tomorrow.</source>
        <translation>”{text}” är ingen dag. Skriv den som 2026-12-03, 3/12 eller +1 för i morgon.</translation>
    </message>
    <message>
        <source>{at_day} is more than {days} days ahead. Check the year, or book when it comes nearer.</source>
        <translation>{at_day} ligger mer än {days} dagar fram. Kontrollera året, eller boka när det närmar sig.</translation>
    </message>
    <message>
        <source>A visit cannot begin at {at} and end at {ends}. Write a later end.</source>
        <translation>Ett besök kan inte börja {at} och sluta {ends}. Skriv en senare sluttid.</translation>
    </message>
    <message>
        <source>A visit cannot go on past midnight. Let it end the same day, or book several days.</source>
        <translation>Ett besök kan inte pågå över midnatt. Låt det sluta samma dag, eller boka flera dagar.</translation>
    </message>
    <message>
        <source>{day} cannot be the last day: it must not lie before the first, and a badge holds for {limit} days at the most. Choose another last day.</source>
        <translation>{day} kan inte vara sista dag. Den får inte ligga före den första, och en besöksbricka gäller högst {limit} dagar. Välj en annan sista dag.</translation>
    </message>
    <message>
        <source>A booking is for 1 to {most} people. Write another number.</source>
        <translation>En bokning är för 1 till {most} personer. Skriv ett annat antal.</translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address. Correct it, or leave it empty.</source>
        <translation>”{text}” är ingen e-postadress. Rätta den eller lämna fältet tomt.</translation>
    </message>
    <message>
        <source>A booking can recur {limit} times at the most. Choose an earlier end, and book more when it comes nearer.</source>
        <translation>En bokning kan återkomma högst {limit} gånger. Välj ett tidigare slut, och boka fler när det närmar sig.</translation>
    </message>
    <message>
        <source>{day} lies before the first visit. Choose a later last day.</source>
        <translation>{day} ligger före det första besöket. Välj en senare sista dag.</translation>
    </message>
    <message>
        <source>Say until when the booking recurs, or how many times.</source>
        <translation>Ange till vilken dag bokningen återkommer, eller hur många gånger.</translation>
    </message>
    <message>
        <source>A booking either recurs or lasts several days. Choose one of the two.</source>
        <translation>En bokning återkommer eller varar flera dagar. Välj ett av de två.</translation>
    </message>
    <message>
        <source>Nobody could answer this message. Ask for a phone number or an e-mail address.</source>
        <translation>Ingen skulle kunna svara på meddelandet. Fråga efter ett telefonnummer eller en e-postadress.</translation>
    </message>
    <message>
        <source>That is not a phone number. Write digits, for instance 070-123 45 67.</source>
        <translation>Det är inget telefonnummer. Skriv siffror, till exempel 070-123 45 67.</translation>
    </message>
    <message>
        <source>That is not an e-mail address. Write it whole, for instance namn@example.se.</source>
        <translation>Det är ingen e-postadress. Skriv hela adressen, till exempel namn@example.se.</translation>
    </message>
    <message>
        <source>That looks like a personal identity number. None is kept here: write the message without it.</source>
        <translation>Det där ser ut som ett personnummer. Inga sådana sparas här: skriv meddelandet utan det.</translation>
    </message>
    <message>
        <source>Write who called or came, or what was said. One of them is enough.</source>
        <translation>Skriv vem som ringde eller kom, eller vad som sades. Det räcker med det ena.</translation>
    </message>
    <message>
        <source>Nobody can call back without a number. Ask for a phone number or an e-mail address.</source>
        <translation>Utan nummer går det inte att svara. Fråga efter telefonnummer eller e-postadress.</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number. Write it whole, for instance 070-123 45 67, or an extension.</source>
        <translation>”{text}” är inget telefonnummer. Skriv hela numret, till exempel 070-123 45 67, eller en anknytning.</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address. Write it whole, such as namn@example.se.</source>
        <translation>”{text}” är ingen e-postadress. Skriv hela adressen, till exempel namn@example.se.</translation>
    </message>
    <message>
        <source>The name has {length} letters. Write at most {allowed}.</source>
        <translation>Namnet har {length} tecken. Skriv högst {allowed}.</translation>
    </message>
    <message>
        <source>The message has {length} letters. Write at most {allowed}.</source>
        <translation>Meddelandet har {length} tecken. Skriv högst {allowed}.</translation>
    </message>
    <message>
        <source>There is no such message any more. It may have been erased.</source>
        <translation>Meddelandet finns inte längre. Det kan ha raderats.</translation>
    </message>
    <message>
        <source>That call is already over. Nothing more is needed.</source>
        <translation>Det är redan avslutat. Inget mer behöver göras.</translation>
    </message>
    <message>
        <source>Somebody is practising already. End that practice first.</source>
        <translation>En övning är redan öppen. Avsluta den först.</translation>
    </message>
    <message>
        <source>{folder} holds something that is no practice. Move it: the folder is emptied before and after every practice.</source>
        <translation>{folder} innehåller något som inte är en övning. Flytta det, för mappen töms före och efter varje övning.</translation>
    </message>
    <message>
        <source>The practice could not be started. Try again; if it happens again, tell support.</source>
        <translation>Övningen gick inte att starta. Försök igen. Händer det igen, säg till supporten.</translation>
    </message>
    <message>
        <source>foaje.toml has no reader called “{name}”. It has these: {known}.</source>
        <translation>Det finns ingen läsare som heter ”{name}” i foaje.toml. Där finns: {known}.</translation>
    </message>
    <message>
        <source>{name} types what it reads. Hold a badge to it with a text editor open to see what it types.</source>
        <translation>{name} skriver det den läser som ett tangentbord. Öppna en textredigerare och visa en besöksbricka för den för att se vad den skriver.</translation>
    </message>
    <message>
        <source>The reader {name} is not at {where}. Check the cable and its place in foaje.toml; kiosk readers list names the ports of this machine.</source>
        <translation>Läsaren {name} finns inte på {where}. Kontrollera kabeln och dess plats i foaje.toml. kiosk readers list visar datorns portar.</translation>
    </message>
    <message>
        <source>The reader {name} at {where} may not be used. Add this user to the port&apos;s group (dialout), and sign in anew.</source>
        <translation>Läsaren {name} på {where} får inte användas. Lägg till den här användaren i portens grupp (dialout), och logga in på nytt.</translation>
    </message>
    <message>
        <source>Another program has the reader {name} at {where}, most likely Foajé. Close it meanwhile.</source>
        <translation>Ett annat program använder läsaren {name} på {where}, troligen Foajé. Stäng det så länge.</translation>
    </message>
    <message>
        <source>The reader {name} went away. Plug it in and try again.</source>
        <translation>Läsaren {name} försvann. Anslut den och försök igen.</translation>
    </message>
    <message>
        <source>What reads smart cards is not installed. Run pip install foaje[pcsc], and install pcscd.</source>
        <translation>Det som läser smarta kort är inte installerat. Kör pip install foaje[pcsc], och installera pcscd.</translation>
    </message>
    <message>
        <source>The key osdp.key that the reader {name} shares is missing, damaged, or others may read it. Make one with kiosk alarm key and put it into the reader.</source>
        <translation>Nyckeln osdp.key som läsaren {name} delar saknas, är skadad eller kan läsas av andra. Skapa en med kiosk alarm key och lägg in den i läsaren.</translation>
    </message>
    <message>
        <source>What speaks to the reader {name} on an OSDP bus is missing. Run pip install foaje[osdp].</source>
        <translation>Det som talar med läsaren {name} på en OSDP-buss saknas. Kör pip install foaje[osdp].</translation>
    </message>
    <message>
        <source>There is no port {where} for the reader {name}. See that it is plugged in.</source>
        <translation>Det finns ingen port {where} för läsaren {name}. Se efter att den sitter i.</translation>
    </message>
    <message>
        <source>The port {where} of the reader {name} may not be used. Add this user to the group dialout, and sign in anew.</source>
        <translation>Porten {where} för läsaren {name} får inte användas. Lägg till användaren i gruppen dialout och logga in på nytt.</translation>
    </message>
    <message>
        <source>{name} has read no card within {seconds} seconds. Check with kiosk readers watch that it reads this kind of card.</source>
        <translation>{name} har inte läst något kort på {seconds} sekunder. Kontrollera med kiosk readers watch att den läser den här sortens kort.</translation>
    </message>
    <message>
        <source>The number {number} is too short to say anything. Take a card whose number has at least four digits.</source>
        <translation>Numret {number} är för kort för att avgöra något. Ta ett kort vars nummer har minst fyra siffror.</translation>
    </message>
    <message>
        <source>This card says another number each time, so that nobody can be known by it. Take a card of the house&apos;s own kind, or a reader that reads what is stored on the card.</source>
        <translation>Det här kortet visar ett nytt nummer varje gång, så ingen kan kännas igen på det. Ta ett kort av husets egen sort, eller en läsare som läser det som är lagrat på kortet.</translation>
    </message>
    <message>
        <source>No rule makes {number} of this card ({bits} bits). Check the number on the card or in the access control system, and try another card.</source>
        <translation>Ingen regel gör {number} av det här kortet ({bits} bitar). Kontrollera numret på kortet eller i passersystemet, och prova ett annat kort.</translation>
    </message>
    <message>
        <source>The badge layouts cannot be read: {file}. Correct the file, or layouts_file under [badge] in foaje.toml. ({detail})</source>
        <translation>Brickornas utformning går inte att läsa: {file}. Rätta filen, eller layouts_file under [badge] i foaje.toml. ({detail})</translation>
    </message>
    <message>
        <source>In the badge layouts, {key} cannot be “{value}”. Allowed: {allowed}. Correct it in {file}.</source>
        <translation>I brickornas utformning kan {key} inte vara ”{value}”. Tillåtet: {allowed}. Rätta det i {file}.</translation>
    </message>
    <message>
        <source>There is no badge layout called {layout}. There are: {allowed}.</source>
        <translation>Det finns ingen bricka med utformningen {layout}. Välj någon av: {allowed}.</translation>
    </message>
    <message>
        <source>The logo for the badges cannot be read: {file}. Correct logo under [badge] in foaje.toml. ({detail})</source>
        <translation>Brickornas logotyp går inte att läsa: {file}. Rätta logo under [badge] i foaje.toml. ({detail})</translation>
    </message>
    <message>
        <source>The logo for the badges is too large: {file}. Save it smaller, at most {allowed}.</source>
        <translation>Brickornas logotyp är för stor: {file}. Spara den mindre, högst {allowed}.</translation>
    </message>
    <message>
        <source>The logo for the badges is no picture that can be read: {file}. Save it as PNG or SVG.</source>
        <translation>Brickornas logotyp är ingen bild som går att läsa: {file}. Spara den som PNG eller SVG.</translation>
    </message>
    <message>
        <source>Nothing of the logo would be black on the badge: {file}. Save a darker one, on white or nothing.</source>
        <translation>Inget av logotypen skulle bli svart på brickan: {file}. Spara en mörkare bild, på vit eller genomskinlig botten.</translation>
    </message>
    <message>
        <source>No font of ours has these letters: {letters}. Write the name in other letters.</source>
        <translation>Tecken som saknas i typsnitten: {letters}. Skriv namnet med andra bokstäver.</translation>
    </message>
    <message>
        <source>{file} is neither a picture nor a job. Name a file that ends in .png or .bin.</source>
        <translation>{file} är varken en bild eller en utskrift. Ange en fil som slutar på .png eller .bin.</translation>
    </message>
    <message>
        <source>There is no printer model called {model}. There are: {allowed}.</source>
        <translation>Det finns ingen skrivarmodell som heter {model}. Välj någon av: {allowed}.</translation>
    </message>
    <message>
        <source>The file with what the station signs in to its house with cannot be read: {file} ({detail}). The station goes on alone. Invite it again from another station.</source>
        <translation>Filen med det som stationen loggar in i sitt hus med går inte att läsa: {file} ({detail}). Stationen fortsätter ensam. Bjud in den på nytt från en annan station.</translation>
    </message>
    <message>
        <source>What the station signs in to its house with could not be kept in {file}: {detail}</source>
        <translation>Det som stationen loggar in i sitt hus med gick inte att spara i {file}: {detail}</translation>
    </message>
    <message>
        <source>The station belongs to the house {house}, but the settings do not say where its server is. Write [house] and host = … in foaje.toml.</source>
        <translation>Stationen hör till huset {house}, men inställningarna säger inte var servern finns. Skriv [house] och host = … i foaje.toml.</translation>
    </message>
    <message>
        <source>The settings call the station {name}, but the house knows it as {known_as}. Write station = “{known_as}” in foaje.toml.</source>
        <translation>Inställningarna kallar stationen {name}, men huset känner den som {known_as}. Skriv station = ”{known_as}” i foaje.toml.</translation>
    </message>
    <message>
        <source>The house&apos;s server does not accept what this station signs in with. The station goes on alone. Invite it anew at another station: kiosk house leave --without-server here, then kiosk house join.</source>
        <translation>Husets server godtar inte det som stationen loggar in med. Stationen fortsätter ensam. Kör kiosk house leave --without-server här, bjud in den på nytt från en annan station och kör kiosk house join.</translation>
    </message>
    <message>
        <source>The house&apos;s server does not prove that it is the right one, so the station tells it nothing and goes on alone. Check its certificate, and root_certificate in foaje.toml.</source>
        <translation>Husets server kan inte visa att den är den rätta. Därför får den inget veta, och stationen fortsätter ensam. Kontrollera certifikatet, och root_certificate i foaje.toml.</translation>
    </message>
    <message>
        <source>The server&apos;s schema is of an older version of Foajé ({revision}, here {ours}). The station goes on alone. Run kiosk house upgrade, when all stations have the new version.</source>
        <translation>Serverns schema hör till en äldre version av Foajé ({revision}, här {ours}). Stationen fortsätter ensam. Kör kiosk house upgrade när alla stationer har den nya versionen.</translation>
    </message>
    <message>
        <source>The server&apos;s schema is of a newer version of Foajé ({revision}, here {ours}). The station goes on alone, and nothing is lost. Install the newer version here too.</source>
        <translation>Serverns schema hör till en nyare version av Foajé ({revision}, här {ours}). Stationen fortsätter ensam, och inget går förlorat. Installera den nyare versionen också här.</translation>
    </message>
    <message>
        <source>The house&apos;s server does not answer. The station goes on alone, and nothing is lost: what happens here is handed over later. Check that the server runs and has room on its disk, and the network.</source>
        <translation>Husets server svarar inte. Stationen fortsätter ensam, och inget går förlorat: det som händer här lämnas över senare. Kontrollera att servern är i gång och har ledigt utrymme på disken, och att nätverket fungerar.</translation>
    </message>
    <message>
        <source>The disk of the house&apos;s server is full. The station goes on alone and hands over later by itself; nothing is lost. Let whoever looks after the server make room.</source>
        <translation>Disken på husets server är full. Stationen fortsätter ensam och lämnar över senare av sig själv; inget går förlorat. Be den som sköter servern att frigöra utrymme.</translation>
    </message>
    <message>
        <source>The disk of the house&apos;s server cannot be read or written. The station goes on alone and hands over later; nothing is lost. Let whoever looks after the server see to its disk at once.</source>
        <translation>Disken på husets server går inte att läsa eller skriva. Stationen fortsätter ensam och lämnar över senare; inget går förlorat. Be den som sköter servern att se till disken genast.</translation>
    </message>
    <message>
        <source>The disk of the house&apos;s server is full, so nothing has been changed, here or there. Let whoever looks after the server make room, then do the same again.</source>
        <translation>Disken på husets server är full, så inget har ändrats, varken här eller där. Be den som sköter servern att frigöra utrymme och gör sedan om samma sak.</translation>
    </message>
    <message>
        <source>Somebody on the server still sees what was erased, as a backup does while it is taken, so it could not be overwritten. Nothing is lost. Wait until that has ended, then run kiosk house overwrite again.</source>
        <translation>Någon på servern ser fortfarande det som har gallrats, till exempel en säkerhetskopia som håller på att tas, så det gick inte att skriva över. Inget går förlorat. Vänta tills det är klart och kör kiosk house overwrite igen.</translation>
    </message>
    <message>
        <source>The server in foaje.toml has another house than this station&apos;s. Nothing has been handed over. Correct [house] in foaje.toml.</source>
        <translation>Servern i foaje.toml har ett annat hus än stationens. Inget har lämnats över. Rätta [house] i foaje.toml.</translation>
    </message>
    <message>
        <source>The house has shut this station out, or it has left. It goes on alone, and its journal is whole. If it is to belong to the house: run kiosk house leave --without-server, and have it invited anew.</source>
        <translation>Huset har stängt ute stationen, eller så har den lämnat huset. Den fortsätter ensam, och journalen är hel. Ska den höra till huset kör du kiosk house leave --without-server och låter någon bjuda in den på nytt.</translation>
    </message>
    <message>
        <source>The server lets nobody in with that code: it is mistyped, used, too old, or for another server than the one in foaje.toml. Nothing has been changed. Check the code and [house], or run kiosk house invite anew.</source>
        <translation>Servern släpper inte in någon med den koden: den är felskriven, använd, för gammal eller till en annan server än den i foaje.toml. Inget har ändrats. Kontrollera koden och [house], eller kör kiosk house invite på nytt.</translation>
    </message>
    <message>
        <source>Somebody has changed what was sent along with this code. The station has not joined, and nothing has been changed. Invite it anew, and ask whoever looks after the server.</source>
        <translation>Någon har ändrat det som följde med koden. Stationen har inte gått med, och inget har ändrats. Bjud in den på nytt, och fråga den som sköter servern.</translation>
    </message>
    <message>
        <source>The station has joined, but the keys that came with the code are of another version of Foajé. Copy badge-keys and pin-pepper from another station of the house.</source>
        <translation>Stationen har gått med, men nycklarna som följde med koden är från en annan version av Foajé. Kopiera badge-keys och pin-pepper från en annan station i huset.</translation>
    </message>
    <message>
        <source>The code is for a station called {invited}, and foaje.toml calls this one {station}. The code still works. Correct station in foaje.toml, or run kiosk house invite {station}.</source>
        <translation>Koden är till en station som heter {invited}, men i foaje.toml heter den här {station}. Koden går fortfarande att använda. Rätta station i foaje.toml, eller kör kiosk house invite {station}.</translation>
    </message>
    <message>
        <source>The house already has a station called {station}. Nothing has been changed. Choose another name; if that one is gone for good, run kiosk house strike-off {station} first.</source>
        <translation>Huset har redan en station som heter {station}. Inget har ändrats. Välj ett annat namn; är den borta för gott kör du först kiosk house strike-off {station}.</translation>
    </message>
    <message>
        <source>There is no house in the server&apos;s database. The station goes on alone. Check [house] in foaje.toml; a new house is made with kiosk house create.</source>
        <translation>Det finns inget hus i serverns databas. Stationen fortsätter ensam. Kontrollera [house] i foaje.toml; ett nytt hus skapas med kiosk house create.</translation>
    </message>
    <message>
        <source>The server knows some of what this station wants to hand over as another station&apos;s. Its folder has been copied, or it was called otherwise. Nothing is lost, and it goes on alone. Run kiosk house stations, and tell support.</source>
        <translation>En del av det som stationen ska lämna över står hos servern som en annan stations. Mappen har kopierats, eller så har stationen hetat något annat. Inget går förlorat, och den fortsätter ensam. Kör kiosk house stations och säg till supporten.</translation>
    </message>
    <message>
        <source>The house holds other events under the same numbers as this station: one of them was restored from a backup, or changed. Nothing has been overwritten, and the station goes on alone. Run kiosk house check, and tell support.</source>
        <translation>Huset har andra händelser med samma nummer som stationen: en av dem har återställts från en säkerhetskopia eller ändrats. Inget har skrivits över, och stationen fortsätter ensam. Kör kiosk house check och säg till supporten.</translation>
    </message>
    <message>
        <source>The server lacks events that come before those handed over: it was restored from a backup. Nothing is lost; the station tries again from where the server stands. If it stays so, tell support.</source>
        <translation>Servern saknar händelser som kommer före dem som lämnades över: den har återställts från en säkerhetskopia. Inget går förlorat; stationen försöker igen därifrån servern står. Säg till supporten om det inte går över.</translation>
    </message>
    <message>
        <source>The server does not believe what this station hands over: its chain is broken. Nothing has been merged. Run kiosk db verify, and tell support.</source>
        <translation>Servern tror inte på det som stationen lämnar över: kedjan är bruten. Inget har tagits emot. Kör kiosk db verify och säg till supporten.</translation>
    </message>
    <message>
        <source>Two computers act as the station {station}: its folder was copied. Close Foajé on the copy, empty its folder, and invite it under a name of its own.</source>
        <translation>Två datorer uppträder som stationen {station}: mappen har kopierats. Stäng Foajé på kopian, töm dess mapp och bjud in den under ett eget namn.</translation>
    </message>
    <message>
        <source>This station may not do that in the house. Do it at a station that was made with kiosk house create, or invited with --keeper.</source>
        <translation>Stationen får inte göra det i huset. Gör det på stationen som skapade huset, eller på en som bjudits in med --keeper.</translation>
    </message>
    <message>
        <source>The house has no station called {station} now. Run kiosk house stations to see which there are.</source>
        <translation>Huset har ingen station som heter {station} nu. Kör kiosk house stations för att se vilka som finns.</translation>
    </message>
    <message>
        <source>{station} is the only station that may invite others and shut them out, so it cannot go while others are left. Invite one with --keeper first, or let the others leave first.</source>
        <translation>{station} är den enda station som får bjuda in andra och stänga ute dem. Därför kan den inte lämna huset så länge andra är kvar. Bjud först in en station med --keeper, eller låt de andra lämna huset först.</translation>
    </message>
    <message>
        <source>There is a house in that database already. Nothing has been changed. To belong to it, run kiosk house join; for another house, name another database.</source>
        <translation>Det finns redan ett hus i databasen. Inget har ändrats. Kör kiosk house join för att höra till det, eller ange en annan databas för ett nytt hus.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {version}, and 14 or later is needed. Nothing has been changed.</source>
        <translation>Servern är PostgreSQL {version}, men 14 eller senare behövs. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The house&apos;s server could not do that. The station goes on alone, and nothing is lost. Try again; if it happens again, run kiosk doctor and tell support.</source>
        <translation>Husets server kunde inte göra det. Stationen fortsätter ensam, och inget går förlorat. Försök igen; händer det igen kör du kiosk doctor och säger till supporten.</translation>
    </message>
    <message>
        <source>Where the house&apos;s server is does not stand in {file}. Write there, on lines of their own: [house] and below it host = &quot;NAME&quot; (the name of the PostgreSQL server) and database = &quot;foaje&quot;.</source>
        <translation>I {file} står det inte var husets server finns. Skriv där, på egna rader: [house] och under den host = &quot;NAMN&quot; (PostgreSQL-serverns namn) och database = &quot;foaje&quot;.</translation>
    </message>
    <message>
        <source>This station belongs to no house, and goes on alone. With the code of an invitation it joins one: kiosk house join.</source>
        <translation>Stationen hör inte till något hus och sköter sig själv. Med en inbjudans kod går den med i ett: kiosk house join.</translation>
    </message>
    <message>
        <source>This station belongs to the house {house} already, as {station}. To belong to another, run kiosk house leave first.</source>
        <translation>Stationen hör redan till huset {house}, som {station}. Ska den höra till ett annat kör du först kiosk house leave.</translation>
    </message>
    <message>
        <source>This is a station for practice, and none belongs to a house. Take practice out of foaje.toml if it is to be a real one.</source>
        <translation>Det här är en station att öva på, och en sådan hör inte till något hus. Ta bort practice ur foaje.toml om den ska användas på riktigt.</translation>
    </message>
    <message>
        <source>{station} is this station. To let it go on alone, run kiosk house leave; to shut it out, strike it off at another.</source>
        <translation>{station} är den här stationen. Kör kiosk house leave om den ska fortsätta ensam; ska den stängas ute gör du det på en annan station.</translation>
    </message>
    <message>
        <source>A station cannot be called “{name}”. Use 1 to 20 of the letters A–Z, digits and hyphens.</source>
        <translation>En station kan inte heta ”{name}”. Använd 1–20 av bokstäverna A–Z, siffror och bindestreck.</translation>
    </message>
    <message>
        <source>Who administers the PostgreSQL server was not said. Type the connection string when asked, or put it in the variable {variable}.</source>
        <translation>Det står inte vem som administrerar PostgreSQL-servern. Skriv anslutningssträngen när programmet frågar, eller lägg den i variabeln {variable}.</translation>
    </message>
    <message>
        <source>The administrator&apos;s connection string cannot be read. Write it as postgresql://user:password@server/database, with @ : / in the password as %40 %3A %2F.</source>
        <translation>Administratörens anslutningssträng går inte att läsa. Skriv den som postgresql://användare:lösenord@server/databas, med @ : / i lösenordet som %40 %3A %2F.</translation>
    </message>
    <message>
        <source>The server does not let the administrator in with that name and password. Nothing has been changed. Check both.</source>
        <translation>Servern släpper inte in administratören med det namnet och lösenordet. Inget har ändrats. Kontrollera båda.</translation>
    </message>
    <message>
        <source>That user may not make roles and schemas in the database. Nothing has been changed. Sign in as a superuser, or as one with CREATEROLE and CREATE on the database.</source>
        <translation>Den användaren får inte skapa roller och scheman i databasen. Inget har ändrats. Logga in som superuser, eller som någon med CREATEROLE och CREATE på databasen.</translation>
    </message>
    <message>
        <source>The database is not on the server, or holds no house. Nothing has been changed. Make it with CREATE DATABASE, or correct database under [house] in foaje.toml.</source>
        <translation>Databasen finns inte på servern, eller så har den inget hus. Inget har ändrats. Skapa den med CREATE DATABASE, eller rätta database under [house] i foaje.toml.</translation>
    </message>
    <message>
        <source>The administrator&apos;s connection string names the database {named}, and foaje.toml {database}. Nothing has been changed. Let both name the same.</source>
        <translation>Administratörens anslutningssträng anger databasen {named}, men foaje.toml anger {database}. Inget har ändrats. Ange samma i båda.</translation>
    </message>
    <message>
        <source>Another program has port {port}, at which the other stations of the house ask this one when the server is away. End that program, or write another port_between_stations under [house] in foaje.toml.</source>
        <translation>Ett annat program använder port {port}, där husets andra stationer frågar den här när servern är borta. Avsluta det programmet, eller skriv en annan port_between_stations under [house] i foaje.toml.</translation>
    </message>
    <message>
        <source>The address {address} is not this computer&apos;s. Write the computer&apos;s own as address under [house] in foaje.toml: the other stations ask it there when the server is away.</source>
        <translation>Adressen {address} är inte den här datorns. Skriv datorns egen adress som address under [house] i foaje.toml: där frågar de andra stationerna den när servern är borta.</translation>
    </message>
    <message>
        <source>The system does not let Foajé use port {port}, at which the other stations of the house ask this one when the server is away ({detail}). Write another port_between_stations under [house] in foaje.toml.</source>
        <translation>Systemet låter inte Foajé använda port {port}, där husets andra stationer frågar den här när servern är borta ({detail}). Skriv en annan port_between_stations under [house] i foaje.toml.</translation>
    </message>
    <message>
        <source>The certificate of the house&apos;s server is for another name than host in foaje.toml. The station tells it nothing and goes on alone. Correct host, or have a certificate made for that name.</source>
        <translation>Serverns certifikat gäller ett annat namn än host i foaje.toml. Servern får inget veta, och stationen fortsätter ensam. Rätta host, eller skaffa ett certifikat för det namnet.</translation>
    </message>
    <message>
        <source>The certificate of the house&apos;s server has expired. The station tells it nothing and goes on alone; nothing is lost. Let whoever looks after the server renew it.</source>
        <translation>Serverns certifikat har gått ut. Servern får inget veta, och stationen fortsätter ensam; inget går förlorat. Be den som sköter servern att förnya det.</translation>
    </message>
    <message>
        <source>The certificate of the house&apos;s server is not valid yet. The station goes on alone. Check this computer&apos;s clock first, then the certificate.</source>
        <translation>Serverns certifikat gäller inte än. Stationen fortsätter ensam. Kontrollera först datorns klocka, sedan certifikatet.</translation>
    </message>
    <message>
        <source>The house&apos;s server does not encrypt, so the station tells it nothing and goes on alone. Have TLS switched on there (ssl = on, with a certificate).</source>
        <translation>Husets server krypterar inte. Därför får den inget veta, och stationen fortsätter ensam. Låt någon slå på TLS där (ssl = on, med ett certifikat).</translation>
    </message>
    <message>
        <source>The file of root_certificate cannot be read, so the station goes on alone. Check the name in foaje.toml, and that the program may read the file.</source>
        <translation>Filen i root_certificate går inte att läsa, så stationen fortsätter ensam. Kontrollera namnet i foaje.toml, och att programmet får läsa filen.</translation>
    </message>
    <message>
        <source>The certificate of the house&apos;s server comes from nobody this computer trusts. The station tells it nothing and goes on alone. Put the authority&apos;s certificate in the station&apos;s folder and name it with root_certificate in foaje.toml.</source>
        <translation>Serverns certifikat kommer från någon som datorn inte litar på. Servern får inget veta, och stationen fortsätter ensam. Lägg utfärdarens certifikat i stationens mapp och ange det som root_certificate i foaje.toml.</translation>
    </message>
</context>
<context>
    <name>SecurityVoice</name>
    <message>
        <source>Visiting {host}</source>
        <translation>Besöker {host}</translation>
    </message>
    <message>
        <source>here since {since}</source>
        <translation>här sedan {since}</translation>
    </message>
    <message>
        <source>Started {time}</source>
        <translation>Startad {time}</translation>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation>Återsamlingsplats: {place}</translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} not accounted for</source>
        <translation>
            <numerusform>%n av {all} saknar besked</numerusform>
            <numerusform>%n av {all} saknar besked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n accounted for</source>
        <translation>
            <numerusform>besked om %n person</numerusform>
            <numerusform>besked om alla %n</numerusform>
        </translation>
    </message>
    <message>
        <source>of them missing: {persons}</source>
        <translation>varav saknas: {persons}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) not accounted for. Write who takes responsibility and why it ends anyway.</source>
        <translation>
            <numerusform>%n person saknar besked. Skriv vem som ansvarar och varför det ändå avslutas.</numerusform>
            <numerusform>%n personer saknar besked. Skriv vem som ansvarar och varför det ändå avslutas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be printed now. {state}. {advice}</source>
        <translation>Listan kan inte skrivas ut nu. {state}. {advice}</translation>
    </message>
    <message>
        <source>The paper in {printer} does not hold the whole list. Put in a new roll.</source>
        <translation>Papperet räcker inte till hela listan ({printer}). Sätt i en ny rulle.</translation>
    </message>
    <message>
        <source>Fetch the list at {printer}.</source>
        <translation>Hämta listan vid {printer}.</translation>
    </message>
    <message>
        <source>The list is on its way from {printer}. See that it comes out.</source>
        <translation>Listan är på väg ur {printer}. Se efter att den kommer ut.</translation>
    </message>
    <message>
        <source>The list may have come out of {printer}. Go and look.</source>
        <translation>Listan kan ha kommit ut ur {printer}. Gå och titta.</translation>
    </message>
    <message>
        <source>No list on paper. {why} Use the screen, or save it as PDF.</source>
        <translation>Ingen lista på papper. {why} Använd skärmen, eller spara listan som PDF.</translation>
    </message>
    <message>
        <source>No printer is chosen for the list.</source>
        <translation>Ingen skrivare är vald för listan.</translation>
    </message>
    <message>
        <source>{printer} is out of paper.</source>
        <translation>Papperet är slut i {printer}.</translation>
    </message>
    <message>
        <source>The cover of {printer} is open.</source>
        <translation>Luckan på {printer} är öppen.</translation>
    </message>
    <message>
        <source>{printer} is off or not connected.</source>
        <translation>{printer} är avstängd eller inte ansluten.</translation>
    </message>
    <message>
        <source>{printer} does not answer.</source>
        <translation>{printer} svarar inte.</translation>
    </message>
    <message>
        <source>The list is saved as {file}</source>
        <translation>Listan är sparad som {file}</translation>
    </message>
    <message>
        <source>The list could not be saved. {why}</source>
        <translation>Listan kunde inte sparas. {why}</translation>
    </message>
    <message>
        <source>The list could not be printed. {why}</source>
        <translation>Listan kunde inte skrivas ut. {why}</translation>
    </message>
    <message>
        <source>Tick it off on paper: the answer was not kept. {why}</source>
        <translation>Pricka av på papper, svaret kunde inte sparas. {why}</translation>
    </message>
    <message>
        <source>Get everybody out now and tick them off on paper. {why}</source>
        <comment>evacuation</comment>
        <translation>Få ut alla nu och pricka av dem på papper. {why}</translation>
    </message>
    <message>
        <source>The list below is the last one known. {why}</source>
        <translation>Listan nedan är den senast kända. {why}</translation>
    </message>
    <message>
        <source>LOCK-DOWN since {time}. Everybody stays inside.</source>
        <translation>INRYMNING sedan {time}. Alla stannar inne.</translation>
    </message>
    <message>
        <source>LOCK-DOWN DRILL since {time}. Everybody stays inside.</source>
        <translation>INRYMNING (övning) sedan {time}. Alla stannar inne.</translation>
    </message>
    <message>
        <source>The screens could not be told. Tell everybody yourself to stay in. {why}</source>
        <translation>Skärmarna kunde inte ändras. Säg själv till alla vad som gäller. {why}</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Choose your name first.</source>
        <translation>Välj ditt namn först.</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <translation>
            <numerusform>PIN-kod, %n siffra skriven</numerusform>
            <numerusform>PIN-kod, %n siffror skrivna</numerusform>
        </translation>
    </message>
    <message>
        <source>Here the role {roles} is needed.</source>
        <translation>Här krävs rollen {roles}.</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>Vem är här?</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Choose with the arrow keys or the first letter.</source>
        <translation>Välj med piltangenterna eller första bokstaven.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din PIN-kod</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Take back a digit</source>
        <translation>Ta bort en siffra</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>Say how programs reach it: --tcp PORT or --pty, one of the two.</source>
        <translation>Säg hur program når den: --tcp PORT eller --pty, en av de två.</translation>
    </message>
    <message>
        <source>This system has no pseudo-terminals. Use --tcp PORT instead of --pty.</source>
        <translation>Det här systemet har inga pseudoterminaler. Använd --tcp PORT i stället för --pty.</translation>
    </message>
    <message>
        <source>Port {port} cannot be used: {detail}. Name another with --tcp; 0 takes a free one.</source>
        <translation>Port {port} går inte att använda: {detail}. Ange en annan med --tcp; 0 tar en ledig.</translation>
    </message>
    <message>
        <source>{link} is there already and is not a link. Name another path with --link.</source>
        <translation>{link} finns redan och är ingen länk. Ange en annan sökväg med --link.</translation>
    </message>
    <message>
        <source>{link} could not be made: {detail}. Name another path with --link.</source>
        <translation>{link} gick inte att skapa: {detail}. Ange en annan sökväg med --link.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {detail}. Name another folder with --paper.</source>
        <translation>Det går inte att skriva i {folder}: {detail}. Ange en annan mapp med --paper.</translation>
    </message>
    <message>
        <source>There is no simulated model “{model}”. Choose among: {allowed}</source>
        <translation>Det finns ingen simulerad modell ”{model}”. Välj bland: {allowed}</translation>
    </message>
    <message>
        <source>“{model}” does not speak that language. Models that do: {allowed}</source>
        <translation>”{model}” talar inte det språket. Modeller som gör det: {allowed}</translation>
    </message>
    <message>
        <source>The contact is either on lines of a port (--tcp, --line) or on a reader&apos;s inputs (--osdp), one of the two.</source>
        <translation>Kontakten sitter antingen på en ports linjer (--tcp, --line) eller på en läsares ingångar (--osdp), en av de två.</translation>
    </message>
    <message>
        <source>The key osdp.key in {folder} is missing, damaged, or others may read it. Make it with kiosk alarm key.</source>
        <translation>Nyckeln osdp.key i {folder} saknas, är skadad eller får läsas av andra. Skapa den med kiosk alarm key.</translation>
    </message>
    <message>
        <source>A reader on a bus needs libosdp, which is not installed here.</source>
        <translation>En läsare på en buss behöver libosdp, som inte är installerat här.</translation>
    </message>
    <message>
        <source>There is no simulated reader “{kind}”. Choose among: {allowed}</source>
        <translation>Det finns ingen simulerad läsare ”{kind}”. Välj bland: {allowed}</translation>
    </message>
    <message>
        <source>“{text}” is not understood, and nothing was changed. Type one of: {allowed}</source>
        <translation>”{text}” går inte att förstå, och ingenting ändrades. Skriv något av: {allowed}</translation>
    </message>
    <message>
        <source>“{text}”: this printer has no such thing, and nothing was changed. Type one of: {allowed}</source>
        <translation>”{text}”: något sådant har den här skrivaren inte, och ingenting ändrades. Skriv något av: {allowed}</translation>
    </message>
    <message>
        <source>“{text}” is nothing this reader can read, and nothing was sent: {wanted}</source>
        <translation>”{text}” är inget som den här läsaren kan läsa, och ingenting skickades: {wanted}</translation>
    </message>
    <message>
        <source>Ready at 127.0.0.1, port {port}.</source>
        <translation>Klar på 127.0.0.1, port {port}.</translation>
    </message>
    <message>
        <source>Ready at {device}.</source>
        <translation>Klar på {device}.</translation>
    </message>
    <message>
        <source>A program connected.</source>
        <translation>Ett program anslöt.</translation>
    </message>
    <message>
        <source>The program hung up.</source>
        <translation>Programmet kopplade ner.</translation>
    </message>
    <message>
        <source>Page {number} is printed.</source>
        <translation>Sida {number} är utskriven.</translation>
    </message>
    <message>
        <source>Page {number} is printed: {file}</source>
        <translation>Sida {number} är utskriven: {file}</translation>
    </message>
    <message>
        <source>Page {number} holds commands this program cannot draw; its bytes are in {file}</source>
        <translation>Sida {number} har kommandon som det här programmet inte kan rita; dess byte finns i {file}</translation>
    </message>
    <message>
        <source>Page {number} is printed, but not kept: {detail}</source>
        <translation>Sida {number} är utskriven men gick inte att spara: {detail}</translation>
    </message>
    <message>
        <source>The buffer is full: {bytes} bytes are lost.</source>
        <translation>Bufferten är full: {bytes} byte gick förlorade.</translation>
    </message>
    <message>
        <source>{bytes} bytes are no commands this printer understands; nothing came out of them.</source>
        <translation>{bytes} byte är inga kommandon som skrivaren förstår; inget kom ut av dem.</translation>
    </message>
    <message>
        <source>The fault struck at byte {at}: {strike}.</source>
        <translation>Felet kom vid byte {at}: {strike}.</translation>
    </message>
    <message>
        <source>The drawer was opened.</source>
        <translation>Lådan öppnades.</translation>
    </message>
    <message>
        <source>Now: {state}</source>
        <translation>Nu: {state}</translation>
    </message>
    <message>
        <source>Read and sent: {sent}</source>
        <translation>Läst och skickat: {sent}</translation>
    </message>
</context>
<context>
    <name>SpecialDay</name>
    <message>
        <source>{day}: open {opens}–{closes}</source>
        <translation>{day}: öppet {opens}–{closes}</translation>
    </message>
    <message>
        <source>{day}: closed</source>
        <translation>{day}: stängt</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>It is shown on the screen.</source>
        <translation>Det står på skärmen.</translation>
    </message>
    <message>
        <source>Speech is on. Move with the arrow keys and press Enter to choose. Escape goes back.</source>
        <translation>Uppläsningen är på. Bläddra med pilarna och välj med Enter. Med Escape går du tillbaka.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>Uppläsningen är av.</translation>
    </message>
    <message>
        <source>The language you chose cannot be spoken. Press the key for speech to hear the screen in another language.</source>
        <translation>Språket du valde kan inte läsas upp. Tryck på tangenten för uppläsning, så läses skärmen upp på ett annat språk.</translation>
    </message>
    <message>
        <source>Names are not spoken aloud. Plug in headphones to hear everything.</source>
        <translation>Namn läses inte upp högt. Sätt i hörlurar om du vill höra allt.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s).</source>
        <translation>
            <numerusform>%n val.</numerusform>
            <numerusform>%n val.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new choice(s).</source>
        <translation>
            <numerusform>%n nytt val.</numerusform>
            <numerusform>%n nya val.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume {loudness} of {loudest}.</source>
        <translation>Ljudstyrka {loudness} av {loudest}.</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Skrivet.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Borttaget.</translation>
    </message>
    <message>
        <source>Button.</source>
        <translation>Knapp.</translation>
    </message>
    <message>
        <source>Field to fill in.</source>
        <translation>Fält att fylla i.</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>Tomt.</translation>
    </message>
    <message>
        <source>It says {text}.</source>
        <translation>Där står {text}.</translation>
    </message>
    <message>
        <source>Something is written.</source>
        <translation>Något är skrivet.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Valt.</translation>
    </message>
    <message>
        <source>Cannot be chosen yet.</source>
        <translation>Kan inte väljas än.</translation>
    </message>
</context>
<context>
    <name>StillHereMail</name>
    <message>
        <source>Is your visitor still with you?</source>
        <translation>Är ditt besök kvar hos dig?</translation>
    </message>
    <message>
        <source>{visitor} came at {time} and has not checked out.</source>
        <translation>{visitor} kom {time} och har inte checkat ut.</translation>
    </message>
    <message>
        <source>Has your visitor left, or are you still together? Call {desk} on {phone} and say so.</source>
        <translation>Har besöket gått, eller är ni fortfarande tillsammans? Ring {desk} på {phone} och berätta.</translation>
    </message>
    <message>
        <source>Follow your visitor out and see to it that the badge is left.</source>
        <translation>Följ besökaren ut och se till att brickan lämnas.</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>reception</source>
        <translation>reception</translation>
    </message>
    <message>
        <source>security</source>
        <translation>säkerhet</translation>
    </message>
    <message>
        <source>evacuation lead</source>
        <translation>utrymningsledare</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>chef</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administratör</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} eller {last}</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>That is not possible right now. What you wrote is still here. Please try again, or turn to the front desk.</source>
        <translation>Det går inte just nu. Det du skrev finns kvar. Försök igen eller vänd dig till kundtjänst.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check that it is the same as on your badge, or call the front desk.</source>
        <translation>Vi känner inte igen koden. Kontrollera att den är densamma som på besöksbrickan, eller kalla på kundtjänst.</translation>
    </message>
    <message>
        <source>That is too long. Please write at most {allowed} letters, for instance a short form.</source>
        <translation>Det är för långt. Skriv högst {allowed} bokstäver, till exempel en kortform.</translation>
    </message>
    <message>
        <source>That looks like a personal identity number. You do not need it here, and we do not keep it. Please write without it.</source>
        <translation>Det ser ut som ett personnummer. Det behövs inte här och vi sparar det inte. Skriv gärna utan det.</translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation>Skriv ditt namn.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check it, or choose to write your name instead.</source>
        <translation>Vi känner inte igen koden. Kontrollera den, eller välj att skriva ditt namn i stället.</translation>
    </message>
    <message>
        <source>The booking is for another day. Call the front desk and we will help.</source>
        <translation>Bokningen gäller en annan dag. Kalla på kundtjänst, så hjälper vi dig.</translation>
    </message>
    <message>
        <source>The booking has been cancelled. Please call the front desk.</source>
        <translation>Bokningen är avbokad. Ring receptionen.</translation>
    </message>
    <message>
        <source>The front desk is closed, and this booking is not for now. Please call your host.</source>
        <translation>Receptionen är stängd, och bokningen gäller inte nu. Ring din besöksmottagare.</translation>
    </message>
    <message>
        <source>You are already registered. Please take a seat in the foyer.</source>
        <translation>Du är redan anmäld. Ta plats i foajén.</translation>
    </message>
    <message>
        <source>You have already checked out. Thank you for your visit.</source>
        <translation>Du är redan utcheckad. Tack för besöket.</translation>
    </message>
    <message>
        <source>We cannot find the person you chose any more. Go back and choose again, or ask the front desk.</source>
        <translation>Vi hittar inte längre den du valde. Gå tillbaka och välj igen, eller fråga kundtjänst.</translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation>UTRYMNING</translation>
    </message>
    <message>
        <source>EVACUATION (drill)</source>
        <translation>UTRYMNING (övning)</translation>
    </message>
    <message>
        <source>Leave the building by the nearest exit. Do not use the lift.</source>
        <translation>Lämna huset genom närmaste utgång. Använd inte hissen.</translation>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation>Återsamlingsplats: {place}</translation>
    </message>
    <message>
        <source>LOCK-DOWN</source>
        <translation>INRYMNING</translation>
    </message>
    <message>
        <source>LOCK-DOWN (drill)</source>
        <translation>INRYMNING (övning)</translation>
    </message>
    <message>
        <source>Stay inside. Keep away from windows and doors.</source>
        <translation>Stanna inne. Håll dig borta från fönster och dörrar.</translation>
    </message>
    <message>
        <source>Do as the staff tell you.</source>
        <translation>Följ personalens anvisningar.</translation>
    </message>
    <message>
        <source>{date}  ·  {time}</source>
        <translation>{date}  ·  kl. {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} kl. {time}</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Make your choice, and we tell a colleague.</source>
        <translation>Det är ingen i kundtjänst just nu. Gör ditt val, så säger vi till en kollega.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. We tell a colleague that you are here.</source>
        <translation>Det är ingen i kundtjänst just nu. Vi säger till en kollega att du är här.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Please ring {phone}, and we will help you.</source>
        <translation>Det är ingen i kundtjänst just nu. Ring {phone}, så hjälper vi dig.</translation>
    </message>
    <message>
        <source>Too many codes have been wrong. Please wait a moment and try again, or call the front desk.</source>
        <translation>För många koder har varit fel. Vänta en stund och försök igen, eller kalla på kundtjänst.</translation>
    </message>
    <message>
        <source>This takes longer than it should. Please wait a little, turn to the front desk, or ring {phone}.</source>
        <translation>Det tar längre tid än det ska. Vänta lite, gå till kundtjänst eller ring {phone}.</translation>
    </message>
    <message>
        <source>{name} has their workplace at {address}.</source>
        <translation>{name} har sin arbetsplats på {address}.</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Monday</source>
        <translation>måndag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>tisdag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>onsdag</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>torsdag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>fredag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>lördag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>söndag</translation>
    </message>
    <message>
        <source>January</source>
        <translation>januari</translation>
    </message>
    <message>
        <source>February</source>
        <translation>februari</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>april</translation>
    </message>
    <message>
        <source>May</source>
        <translation>maj</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>augusti</translation>
    </message>
    <message>
        <source>September</source>
        <translation>september</translation>
    </message>
    <message>
        <source>October</source>
        <translation>oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>november</translation>
    </message>
    <message>
        <source>December</source>
        <translation>december</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>{hour}.{minute}</source>
        <translation>{hour}.{minute}</translation>
    </message>
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
            <numerusform>%n tim</numerusform>
            <numerusform>%n tim</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} {minutes}</source>
        <translation>{hours} {minutes}</translation>
    </message>
</context>
</TS>
