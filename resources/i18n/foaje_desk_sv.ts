<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>DeskAlong</name>
    <message>
        <source>Gets a badge of the own, and is met together with the visitor.</source>
        <translation>Får en egen bricka och hämtas tillsammans med besökaren.</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Sällskap</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Company or organisation, if any</source>
        <translation>Företag eller organisation, om något</translation>
    </message>
    <message>
        <source>Or somebody who is registered already:</source>
        <translation>Eller någon som redan är anmäld:</translation>
    </message>
</context>
<context>
    <name>DeskBadgeLine</name>
    <message>
        <source>Print as it is</source>
        <translation>Skriv ut ändå</translation>
    </message>
    <message>
        <source>Write by hand</source>
        <translation>Jag skriver för hand</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No, print another</source>
        <translation>Nej, skriv en ny</translation>
    </message>
</context>
<context>
    <name>DeskBadgeLook</name>
    <message>
        <source>Badge %1 of %2</source>
        <translation>Bricka %1 av %2</translation>
    </message>
</context>
<context>
    <name>DeskBadgeThumbnail</name>
    <message>
        <source>Look at the badge</source>
        <translation>Titta på brickan</translation>
    </message>
</context>
<context>
    <name>DeskBookingSheet</name>
    <message>
        <source>Move or cancel</source>
        <translation>Flytta eller avboka</translation>
    </message>
    <message>
        <source>Book a visit</source>
        <translation>Boka ett besök</translation>
    </message>
    <message>
        <source>Public meeting</source>
        <translation>Offentligt möte</translation>
    </message>
    <message>
        <source>The visitor&apos;s name</source>
        <translation>Besökarens namn</translation>
    </message>
    <message>
        <source>Company or organisation, if any</source>
        <translation>Företag eller organisation, om det finns</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Today, 3/12 or +1</source>
        <translation>I dag, 3/12 eller +1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Until, if known</source>
        <translation>Till, om känt</translation>
    </message>
    <message>
        <source>Whom shall the visitor meet?</source>
        <translation>Vem ska besökaren träffa?</translation>
    </message>
    <message>
        <source>Another host</source>
        <translation>En annan besöksmottagare</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Where in the house</source>
        <translation>Var i huset</translation>
    </message>
    <message>
        <source>Last of several days</source>
        <translation>Sista av flera dagar</translation>
    </message>
    <message>
        <source>Only one day</source>
        <translation>Bara en dag</translation>
    </message>
    <message>
        <source>E-mail for a confirmation, if wanted</source>
        <translation>E-post för bekräftelse, om det önskas</translation>
    </message>
    <message>
        <source>Recurs until</source>
        <translation>Återkommer till och med</translation>
    </message>
    <message>
        <source>3/12 or 2026-12-03</source>
        <translation>3/12 eller 2026-12-03</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Varje vecka</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>Varje arbetsdag</translation>
    </message>
    <message>
        <source>Initials only</source>
        <translation>Bara initialer</translation>
    </message>
    <message>
        <source>Protected visitor</source>
        <translation>Skyddad besökare</translation>
    </message>
    <message>
        <source>After office hours</source>
        <translation>Efter kontorstid</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Spara ändringen</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>Avboka besöket</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>DeskClosingButtons</name>
    <message>
        <source>Register the arrival</source>
        <translation>Anmäl ankomst</translation>
    </message>
    <message>
        <source>All have come</source>
        <translation>Alla har kommit</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>Börja mötet</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>En till</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>En färre</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Räkna om</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Checka ut</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Avsluta mötet</translation>
    </message>
    <message>
        <source>Check out together</source>
        <translation>Checka ut tillsammans</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Släpp in igen</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Är kvar</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>Jag kommer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Print a badge</source>
        <translation>Skriv bricka</translation>
    </message>
    <message>
        <source>Move or cancel</source>
        <translation>Flytta eller avboka</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>Boka en tid</translation>
    </message>
    <message>
        <source>Print the confirmation</source>
        <translation>Skriv ut bekräftelsen</translation>
    </message>
    <message>
        <source>Send the confirmation again</source>
        <translation>Skicka bekräftelsen igen</translation>
    </message>
    <message>
        <source>Interpreter or companion</source>
        <translation>Tolk eller sällskap</translation>
    </message>
    <message>
        <source>Does not come along</source>
        <translation>Följer inte med</translation>
    </message>
    <message>
        <source>Show the name</source>
        <translation>Visa namnet</translation>
    </message>
    <message>
        <source>Take a message</source>
        <translation>Ta ett meddelande</translation>
    </message>
    <message>
        <source>Came earlier</source>
        <translation>Kom tidigare</translation>
    </message>
    <message>
        <source>Registered twice</source>
        <translation>Registrerad två gånger</translation>
    </message>
    <message>
        <source>Part has left</source>
        <translation>En del har gått</translation>
    </message>
    <message>
        <source>Has probably left</source>
        <translation>Har troligen gått</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Avsluta besöket</translation>
    </message>
    <message>
        <source>Register a visit to %1</source>
        <translation>Registrera besök hos %1</translation>
    </message>
</context>
<context>
    <name>DeskContactButtons</name>
    <message>
        <source>Ask %1</source>
        <translation>Fråga %1</translation>
    </message>
    <message>
        <source>Ask %1 instead</source>
        <translation>Fråga %1 i stället</translation>
    </message>
    <message>
        <source>Told by phone</source>
        <translation>Meddelad per telefon</translation>
    </message>
    <message>
        <source>Has seen it</source>
        <translation>Värden har sett</translation>
    </message>
    <message>
        <source>The host comes</source>
        <translation>Värden kommer</translation>
    </message>
    <message>
        <source>Cannot receive</source>
        <translation>Kan inte ta emot</translation>
    </message>
    <message>
        <source>Leave a message</source>
        <translation>Lämna meddelande</translation>
    </message>
    <message>
        <source>Met by …</source>
        <translation>Hämtad av …</translation>
    </message>
    <message>
        <source>Choose a host</source>
        <translation>Välj värd</translation>
    </message>
    <message>
        <source>Another host</source>
        <translation>Byt värd</translation>
    </message>
</context>
<context>
    <name>DeskDayBar</name>
    <message>
        <source>Today: %1</source>
        <translation>I dag: %1</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgon</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Nästa dag</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öppettider</translation>
    </message>
</context>
<context>
    <name>DeskFace</name>
    <message>
        <source>%1 Sign in when you are back.</source>
        <translation>%1 Logga in när du är tillbaka.</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>Jag är tillbaka</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>Väntas i dag</translation>
    </message>
    <message>
        <source>Nobody is booked for this day.</source>
        <translation>Ingen är bokad den här dagen.</translation>
    </message>
    <message>
        <source>The visitors booked for today are shown here.</source>
        <translation>Här visas dagens bokade besökare.</translation>
    </message>
    <message>
        <source>Waiting in the foyer</source>
        <translation>Väntar i foajén</translation>
    </message>
    <message>
        <source>Visitors who have arrived and wait for their host are shown here.</source>
        <translation>Här visas besökare som har kommit och väntar på sin besöksmottagare.</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>I huset</translation>
    </message>
    <message>
        <source>Visitors who have been met are shown here until they check out.</source>
        <translation>Här visas besökare som har blivit hämtade, tills de checkar ut.</translation>
    </message>
</context>
<context>
    <name>DeskGuide</name>
    <message>
        <source>Choose somebody in a list to see what to do next.</source>
        <translation>Välj någon i en lista för att se vad du kan göra.</translation>
    </message>
    <message>
        <source>Press / to find a person, a unit or a visitor.</source>
        <translation>Tryck på / för att hitta en person, en enhet eller en besökare.</translation>
    </message>
    <message>
        <source>Press R to register somebody who has not booked.</source>
        <translation>Tryck på R för att registrera någon som inte har bokat.</translation>
    </message>
    <message>
        <source>Press 1, 2 or 3 to move to a list, then choose with the arrow keys.</source>
        <translation>Tryck på 1, 2 eller 3 för att gå till en lista och välj med piltangenterna.</translation>
    </message>
    <message>
        <source>Press L on a card to refer somebody who cannot be reached.</source>
        <translation>Tryck på L på ett kort för att hänvisa någon som inte kan nås.</translation>
    </message>
    <message>
        <source>Press 4 for what to see to, 5 for the managers&apos; lists.</source>
        <translation>Tryck på 4 för att se vad som ska ses till och 5 för chefernas listor.</translation>
    </message>
    <message>
        <source>Press 9 to look for an earlier visit.</source>
        <translation>Tryck på 9 för att söka ett tidigare besök.</translation>
    </message>
    <message>
        <source>Press X to book a visit, Shift+X for a public meeting.</source>
        <translation>Tryck på X för att boka ett besök, på Skift+X för ett offentligt möte.</translation>
    </message>
    <message>
        <source>Press Q on a card when an interpreter or a companion comes along.</source>
        <translation>Tryck på Q på ett kort när en tolk eller ett sällskap följer med.</translation>
    </message>
    <message>
        <source>Press 6 for another day, 7 for the opening hours.</source>
        <translation>Tryck på 6 för en annan dag, på 7 för öppettiderna.</translation>
    </message>
    <message>
        <source>Press F1 for the handbook, F7 to practise, F8 when you leave the desk for a while.</source>
        <translation>Tryck på F1 för handboken, F7 för att öva, F8 när du lämnar disken en stund.</translation>
    </message>
    <message>
        <source>Press Esc to go back, and once more to put a card away.</source>
        <translation>Tryck på Esc för att gå tillbaka och en gång till för att lägga undan ett kort.</translation>
    </message>
    <message>
        <source>Press Ctrl+L to lock, or to let somebody else sign in.</source>
        <translation>Tryck på Ctrl+L för att låsa eller låta någon annan logga in.</translation>
    </message>
    <message>
        <source>Press 8 to change who may sign in.</source>
        <translation>Tryck på 8 för att ändra vilka som får logga in.</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Ingen är vald</translation>
    </message>
</context>
<context>
    <name>DeskHandbook</name>
    <message>
        <source>Handbook</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Sök i handboken</translation>
    </message>
    <message>
        <source>Search the handbook   /</source>
        <translation>Sök i handboken   /</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>↑ ↓ scroll   ← → chapter   / search   Enter next   Esc close</source>
        <translation>↑ ↓ bläddra   ← → kapitel   / sök   Enter nästa   Esc stäng</translation>
    </message>
</context>
<context>
    <name>DeskHeader</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Search person, unit or visitor   /</source>
        <translation>Sök person, enhet eller besökare   /</translation>
    </message>
    <message>
        <source>Person, unit or visitor   /</source>
        <translation>Person, enhet, besökare   /</translation>
    </message>
    <message>
        <source>Register a visit</source>
        <translation>Registrera besök</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
</context>
<context>
    <name>DeskHostPanel</name>
    <message>
        <source>No host chosen yet</source>
        <translation>Ingen besöksmottagare är vald</translation>
    </message>
    <message>
        <source>Hidden from visitors</source>
        <translation>Dold för besökare</translation>
    </message>
</context>
<context>
    <name>DeskHoursSheet</name>
    <message>
        <source>Special opening hours</source>
        <translation>Särskilda öppettider</translation>
    </message>
    <message>
        <source>The visitors&apos; screen tells them at once.</source>
        <translation>Besökarnas skärm visar dem direkt.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Today, 3/12 or +1</source>
        <translation>I dag, 3/12 eller +1</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Öppnar</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Som vanligt</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Stänger</translation>
    </message>
    <message>
        <source>Why? Visitors read it on the screen that day.</source>
        <translation>Varför? Besökarna läser det på skärmen den dagen.</translation>
    </message>
    <message>
        <source>Save the hours</source>
        <translation>Spara öppettiderna</translation>
    </message>
    <message>
        <source>Closed all day</source>
        <translation>Stängt hela dagen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>DeskMeeting</name>
    <message>
        <source>Who meets the visitor?</source>
        <translation>Vem hämtar besökaren?</translation>
    </message>
    <message>
        <source>Met by %1</source>
        <translation>Hämtas av %1</translation>
    </message>
    <message>
        <source>Somebody else meets the visitor</source>
        <translation>Någon annan hämtar besökaren</translation>
    </message>
</context>
<context>
    <name>DeskMessage</name>
    <message>
        <source>What shall %1 know? You may leave it empty.</source>
        <translation>Vad ska %1 få veta? Du kan lämna det tomt.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>For example: 070-123 45 67</source>
        <translation>Till exempel: 070-123 45 67</translation>
    </message>
    <message>
        <source>or e-mail</source>
        <translation>eller e-post</translation>
    </message>
    <message>
        <source>It is erased together with the visit.</source>
        <translation>Det raderas tillsammans med besöket.</translation>
    </message>
</context>
<context>
    <name>DeskMessages</name>
    <message>
        <source>Messages</source>
        <translation>Meddelanden</translation>
    </message>
    <message>
        <source>Has been told</source>
        <translation>Har fått veta</translation>
    </message>
</context>
<context>
    <name>DeskPastSheet</name>
    <message>
        <source>Earlier visits</source>
        <translation>Tidigare besök</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Visits can be found until they are erased. Each search is noted: who made it, why, and for what.</source>
        <translation>Besök går att hitta tills de gallras. Varje sökning antecknas: vem som sökte, varför och efter vad.</translation>
    </message>
    <message>
        <source>Why do you look?</source>
        <translation>Varför söker du?</translation>
    </message>
    <message>
        <source>Why do you look? You may leave it out.</source>
        <translation>Varför söker du? Du behöver inte svara.</translation>
    </message>
    <message>
        <source>Name or company of the visitor</source>
        <translation>Besökarens namn eller företag</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
</context>
<context>
    <name>DeskPicker</name>
    <message>
        <source>Name, unit or extension</source>
        <translation>Namn, enhet eller anknytning</translation>
    </message>
</context>
<context>
    <name>DeskPolicySheet</name>
    <message>
        <source>Managers&apos; lists</source>
        <translation>Chefernas listor</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>The lists are being read.</source>
        <translation>Listorna läses in.</translation>
    </message>
    <message>
        <source>There is nobody to follow up yet. Import the staff list, and each manager gets a list here.</source>
        <translation>Det finns ingen att följa upp än. Importera personallistan, så får varje chef en lista här.</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>Chefer</translation>
    </message>
    <message>
        <source>What there is to do</source>
        <translation>Att göra</translation>
    </message>
</context>
<context>
    <name>DeskPrinterRow</name>
    <message>
        <source>Test page</source>
        <translation>Testsida</translation>
    </message>
    <message>
        <source>Test badge</source>
        <translation>Testbricka</translation>
    </message>
    <message>
        <source>New roll put in</source>
        <translation>Ny rulle isatt</translation>
    </message>
</context>
<context>
    <name>DeskPrintersSheet</name>
    <message>
        <source>Printers</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>It is on its way to %1.</source>
        <translation>Utskriften är på väg till %1.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No, print another</source>
        <translation>Nej, skriv ut en ny</translation>
    </message>
    <message>
        <source>No printer is set up. Whoever looks after Foajé adds one in foaje.toml.</source>
        <translation>Ingen skrivare är inställd. Den som sköter Foajé lägger till en i foaje.toml.</translation>
    </message>
</context>
<context>
    <name>DeskPublicMeetingSheet</name>
    <message>
        <source>Public meeting</source>
        <translation>Offentligt möte</translation>
    </message>
    <message>
        <source>People are counted and not registered: nobody gives a name, and no host is asked.</source>
        <translation>Personerna räknas och registreras inte: ingen uppger namn, och ingen besöksmottagare tillfrågas.</translation>
    </message>
    <message>
        <source>What the meeting is called</source>
        <translation>Vad mötet heter</translation>
    </message>
    <message>
        <source>For example: the municipal council</source>
        <translation>Till exempel: Kommunfullmäktige</translation>
    </message>
    <message>
        <source>Where in the house</source>
        <translation>Var i huset</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Until, if known</source>
        <translation>Till, om känt</translation>
    </message>
    <message>
        <source>Day, if another than today</source>
        <translation>Dag, om det inte är i dag</translation>
    </message>
    <message>
        <source>3/12 or +1</source>
        <translation>3/12 eller +1</translation>
    </message>
    <message>
        <source>How many are there, or expected</source>
        <translation>Hur många som är där eller väntas</translation>
    </message>
    <message>
        <source>Begin the meeting now</source>
        <translation>Börja mötet nu</translation>
    </message>
    <message>
        <source>Plan the meeting</source>
        <translation>Planera mötet</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>DeskReferAction</name>
    <message>
        <source>Refer %1</source>
        <translation>Hänvisa %1</translation>
    </message>
</context>
<context>
    <name>DeskReferral</name>
    <message>
        <source>Why %1 cannot be reached, and the return time</source>
        <translation>Varför %1 inte kan nås, och tid för återkomst</translation>
    </message>
    <message>
        <source>For example: l 13, möte 14.30, sem 15/12 or gfd</source>
        <translation>Till exempel: l 13, möte 14.30, sem 15/12 eller gfd</translation>
    </message>
    <message>
        <source>Write as you would say it, or choose below.</source>
        <translation>Skriv kort, eller välj nedan.</translation>
    </message>
    <message>
        <source>Forward calls or add a text</source>
        <translation>Koppla samtal eller lägg till text</translation>
    </message>
</context>
<context>
    <name>DeskReferralDetails</name>
    <message>
        <source>Whom calls go to meanwhile, if anybody</source>
        <translation>Vem samtalen ska kopplas till, om någon</translation>
    </message>
    <message>
        <source>Calls go to</source>
        <translation>Samtalen kopplas till</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>What callers and visitors may be told, if anything</source>
        <translation>Vad den som söker personen får veta, om något</translation>
    </message>
    <message>
        <source>For example: back for the meeting at three</source>
        <translation>Till exempel: tillbaka till mötet klockan tre</translation>
    </message>
    <message>
        <source>What only the desk needs to know, if anything</source>
        <translation>Vad bara kundtjänst behöver veta, om något</translation>
    </message>
    <message>
        <source>For example: ring the mobile if it is urgent</source>
        <translation>Till exempel: ring mobilen om det är bråttom</translation>
    </message>
</context>
<context>
    <name>DeskReferrals</name>
    <message>
        <source>Referrals</source>
        <translation>Hänvisningar</translation>
    </message>
    <message>
        <source>No referral now, and none to come.</source>
        <translation>Ingen hänvisning nu och ingen kommande.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
</context>
<context>
    <name>DeskResults</name>
    <message>
        <source>Nobody is in the directory yet. The staff list is brought in with kiosk import staff.</source>
        <translation>Ingen finns i katalogen än. Personallistan läses in med kiosk import staff.</translation>
    </message>
    <message>
        <source>Nobody found. Try a part of the name, or the unit.</source>
        <translation>Ingen träff. Prova en del av namnet, eller enheten.</translation>
    </message>
    <message>
        <source>Type at least three letters.</source>
        <translation>Skriv minst tre bokstäver.</translation>
    </message>
</context>
<context>
    <name>DeskSettingRight</name>
    <message>
        <source>The visitor&apos;s name</source>
        <translation>Besökarens namn</translation>
    </message>
    <message>
        <source>What the meeting is called</source>
        <translation>Vad mötet heter</translation>
    </message>
    <message>
        <source>Company or organisation</source>
        <translation>Företag eller organisation</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>Ankom</translation>
    </message>
    <message>
        <source>The right host: %1</source>
        <translation>Rätt besöksmottagare: %1</translation>
    </message>
    <message>
        <source>Another host, if the host is wrong</source>
        <translation>Annan besöksmottagare, om den är fel</translation>
    </message>
    <message>
        <source>How many of the group have left?</source>
        <translation>Hur många i gruppen har gått?</translation>
    </message>
    <message>
        <source>How many are there now?</source>
        <translation>Hur många är där nu?</translation>
    </message>
    <message>
        <source>Which registration is the same visit? The two become one.</source>
        <translation>Vilken registrering är samma besök? De två blir ett.</translation>
    </message>
    <message>
        <source>Came today at</source>
        <translation>Kom i dag klockan</translation>
    </message>
    <message>
        <source>For example: 9.05</source>
        <translation>Till exempel: 9.05</translation>
    </message>
    <message>
        <source>The slip&apos;s number, if any</source>
        <translation>Lappens nummer, om det finns</translation>
    </message>
    <message>
        <source>Why must the name be opened? The reason is kept.</source>
        <translation>Varför måste namnet öppnas? Skälet sparas.</translation>
    </message>
</context>
<context>
    <name>DeskSheet</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>DeskSignedIn</name>
    <message>
        <source>Lock, or let somebody else sign in. Ctrl+L</source>
        <translation>Lås, eller låt någon annan logga in. Ctrl+L</translation>
    </message>
</context>
<context>
    <name>DeskStep</name>
    <message>
        <source>Whom shall the visitor meet?</source>
        <translation>Vem ska besökaren träffa?</translation>
    </message>
    <message>
        <source>What does the host say? You may leave it empty.</source>
        <translation>Vad säger värden? Du kan lämna det tomt.</translation>
    </message>
    <message>
        <source>For example: tomorrow at ten</source>
        <translation>Till exempel: i morgon klockan tio</translation>
    </message>
    <message>
        <source>Met, let in</source>
        <translation>Hämtad</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>Skriv ut brickan</translation>
    </message>
    <message>
        <source>Print all %1 badges</source>
        <translation>Skriv ut alla %1 brickor</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Spara svaret</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Hänvisa</translation>
    </message>
    <message>
        <source>Send and end the visit</source>
        <translation>Skicka och avsluta besöket</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Skicka meddelandet</translation>
    </message>
    <message>
        <source>Show the name</source>
        <translation>Visa namnet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>DeskTakeMessage</name>
    <message>
        <source>Called</source>
        <translation>Ringde</translation>
    </message>
    <message>
        <source>Came here</source>
        <translation>Kom hit</translation>
    </message>
    <message>
        <source>Wants an answer</source>
        <translation>Vill ha svar</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Vem?</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>For example: 070-123 45 67</source>
        <translation>Till exempel 070-123 45 67</translation>
    </message>
    <message>
        <source>or e-mail</source>
        <translation>eller e-post</translation>
    </message>
    <message>
        <source>What shall %1 know? You may leave it empty.</source>
        <translation>Vad ska %1 få veta? Fältet får vara tomt.</translation>
    </message>
</context>
<context>
    <name>DeskToSeeToRow</name>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekräfta</translation>
    </message>
    <message>
        <source>Choose person</source>
        <translation>Välj person</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Lägg åt sidan</translation>
    </message>
    <message>
        <source>Why is it put aside?</source>
        <translation>Varför läggs den åt sidan?</translation>
    </message>
    <message>
        <source>For example: told twice</source>
        <translation>Till exempel: meddelat två gånger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>DeskToSeeToSheet</name>
    <message>
        <source>To see to</source>
        <translation>Att se till</translation>
    </message>
    <message>
        <source>Managers&apos; lists</source>
        <translation>Chefernas listor</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Earlier visits</source>
        <translation>Tidigare besök</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <source>Practice is open</source>
        <translation>Övningen är öppen</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Öva</translation>
    </message>
    <message>
        <source>Leave the desk for a while</source>
        <translation>Obemannad en stund</translation>
    </message>
    <message>
        <source>Nothing to see to just now.</source>
        <translation>Inget att se till just nu.</translation>
    </message>
</context>
<context>
    <name>DeskUndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>DeskUsersSheet</name>
    <message>
        <source>Users</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Ny användare</translation>
    </message>
    <message>
        <source>Name, as it is shown at the desk</source>
        <translation>Namn, så som det visas vid disken</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>A PIN of at least six digits</source>
        <translation>En PIN-kod med minst sex siffror</translation>
    </message>
    <message>
        <source>New PIN, if it has been forgotten</source>
        <translation>Ny PIN-kod, om den har glömts bort</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>May sign in no more</source>
        <translation>Får inte längre logga in</translation>
    </message>
</context>
<context>
    <name>DeskVisitSheet</name>
    <message>
        <source>What to say</source>
        <translation>Så svarar du</translation>
    </message>
</context>
<context>
    <name>DeskWalkInSheet</name>
    <message>
        <source>Register a visit</source>
        <translation>Registrera besök</translation>
    </message>
    <message>
        <source>The host gets a message, and a badge is printed.</source>
        <translation>Värden får ett meddelande och en bricka skrivs ut.</translation>
    </message>
    <message>
        <source>Typed in from paper: no message goes out, and no badge is printed.</source>
        <translation>Skrivs in från papper: inget meddelande går ut och ingen bricka skrivs ut.</translation>
    </message>
    <message>
        <source>The visitor&apos;s name</source>
        <translation>Besökarens namn</translation>
    </message>
    <message>
        <source>Company or organisation, if any</source>
        <translation>Företag eller organisation, om det finns</translation>
    </message>
    <message>
        <source>Protected visitor: a number instead of the name</source>
        <translation>Skyddad besökare: ett nummer i stället för namnet</translation>
    </message>
    <message>
        <source>Whom shall the visitor meet?</source>
        <translation>Vem ska besökaren träffa?</translation>
    </message>
    <message>
        <source>Shall meet</source>
        <translation>Ska träffa</translation>
    </message>
    <message>
        <source>Another host</source>
        <translation>Byt värd</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>Kom kl.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>The slip&apos;s number</source>
        <translation>Lappens nummer</translation>
    </message>
    <message>
        <source>if any</source>
        <translation>om det finns</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>DeskWelcome</name>
    <message>
        <source>Welcome to Foajé</source>
        <translation>Välkommen till Foajé</translation>
    </message>
    <message>
        <source>Begin with the person who looks after Foajé here. When that is done, everybody at the desk signs in with name and PIN, and it can be seen afterwards who did what.</source>
        <translation>Börja med den som sköter Foajé här. Sedan loggar alla vid disken in med namn och PIN-kod, och det går att se i efterhand vem som har gjort vad.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>A PIN of at least six digits</source>
        <translation>En PIN-kod med minst sex siffror</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Samma PIN-kod igen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
</context>
<context>
    <name>DeskWhoIsMeant</name>
    <message>
        <source>Whom is it about?</source>
        <translation>Vem gäller det?</translation>
    </message>
    <message>
        <source>It is about</source>
        <translation>Det gäller</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekräfta</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
</TS>
