<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AidsPanel</name>
    <message>
        <source>Accessibility</source>
        <translation>Hjälpmedel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>Tydligare färger</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Lyssna</translation>
    </message>
    <message>
        <source>Not in this language</source>
        <translation>Går inte på det här språket</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Lyssna en gång till</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Sänk ljudet</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Höj ljudet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
</context>
<context>
    <name>AidsRow</name>
    <message>
        <source>Accessibility</source>
        <translation>Hjälpmedel</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
</context>
<context>
    <name>AliasScreen</name>
    <message>
        <source>What shall we call you?</source>
        <translation>Vad ska vi kalla dig?</translation>
    </message>
    <message>
        <source>Another name or initials, if you like</source>
        <translation>Ett annat namn eller några bokstäver, om du vill</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Gå vidare</translation>
    </message>
    <message>
        <source>If you write nothing, you get a number. Your badge and our lists then show that instead of your name.</source>
        <translation>Om du inte skriver något får du ett nummer. Då står numret på din besöksbricka och i våra listor. Ditt namn står inte där.</translation>
    </message>
    <message>
        <source>We do not store your own name. If you have booked a visit, the front desk helps you.</source>
        <translation>Vi sparar inte ditt eget namn. Har du bokat ett besök? Då hjälper kundtjänst dig.</translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>Available</source>
        <translation>Tillgänglig</translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation>Svarar i telefon</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Har inte tid nu</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Inte här nu</translation>
    </message>
    <message>
        <source>Not here today</source>
        <translation>Inte här i dag</translation>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation>Kontoret är stängt nu</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Arbetar inte här längre</translation>
    </message>
    <message>
        <source>Busy until {clock}</source>
        <translation>Har inte tid före kl. {clock}</translation>
    </message>
    <message>
        <source>back at {clock}</source>
        <translation>kommer tillbaka kl. {clock}</translation>
    </message>
    <message>
        <source>back tomorrow at {clock}</source>
        <translation>kommer tillbaka i morgon kl. {clock}</translation>
    </message>
    <message>
        <source>back {date} at {clock}</source>
        <translation>kommer tillbaka {date} kl. {clock}</translation>
    </message>
    <message>
        <source>back {date} {year} at {clock}</source>
        <translation>kommer tillbaka {date} {year} kl. {clock}</translation>
    </message>
</context>
<context>
    <name>BookingCodeScreen</name>
    <message>
        <source>Do you have a booking code?</source>
        <translation>Har du en kod till din bokning?</translation>
    </message>
    <message>
        <source>The code is in your booking confirmation</source>
        <translation>Koden står i din bokning</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>6 bokstäver och siffror</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Gå vidare</translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation>Jag har ingen kod</translation>
    </message>
</context>
<context>
    <name>CheckOutScreen</name>
    <message>
        <source>Check out</source>
        <translation>Checka ut – jag ska gå nu</translation>
    </message>
    <message>
        <source>Scan your badge, or write the code on it</source>
        <translation>Visa din besöksbricka för läsaren. Eller skriv koden som står på brickan.</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>6 bokstäver och siffror</translation>
    </message>
    <message>
        <source>I do not have the badge</source>
        <translation>Jag har ingen bricka</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>Kundtjänst är stängd nu</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Vi öppnar igen %1.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>I have a booking code</source>
        <translation>Jag har en kod</translation>
    </message>
    <message>
        <source>Your host lets you in</source>
        <translation>Den du ska träffa öppnar för dig</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Checka ut – jag ska gå nu</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Visa din besöksbricka eller skriv koden</translation>
    </message>
</context>
<context>
    <name>CompanionsScreen</name>
    <message>
        <source>Who are the others?</source>
        <translation>Vilka är de andra?</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Förnamn och efternamn</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Only if you like. It is enough that we know how many you are.</source>
        <translation>Du behöver inte skriva namnen. Det räcker att vi vet hur många ni är.</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>Är det här rätt?</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>More people in your group?</source>
        <translation>Kommer det fler i gruppen?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Your group</source>
        <translation>Er grupp</translation>
    </message>
    <message>
        <source>We call you</source>
        <translation>Vi kallar dig</translation>
    </message>
    <message>
        <source>A number instead of a name</source>
        <translation>Ett nummer i stället för namn</translation>
    </message>
    <message>
        <source>You are meeting</source>
        <translation>Du ska träffa</translation>
    </message>
    <message>
        <source>At %1 you are meeting</source>
        <translation>Kl. %1 ska du träffa</translation>
    </message>
    <message>
        <source>The front desk helps you find the right person</source>
        <translation>Kundtjänst hjälper dig att hitta rätt person</translation>
    </message>
    <message>
        <source>A member of staff</source>
        <translation>En person som arbetar här</translation>
    </message>
    <message>
        <source>Yes, register us</source>
        <translation>Ja, det är rätt</translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Ja, gå vidare</translation>
    </message>
    <message>
        <source>Name the others</source>
        <translation>Skriv de andras namn</translation>
    </message>
    <message>
        <source>Names of the others (%1)</source>
        <translation>De andras namn (%1)</translation>
    </message>
    <message>
        <source>The front desk asks on your behalf and comes to you here in the foyer.</source>
        <translation>Vänta här. Kundtjänst frågar den du vill träffa. Sedan kommer kundtjänst till dig.</translation>
    </message>
    <message>
        <source>Show my name after all</source>
        <translation>Visa mitt namn</translation>
    </message>
    <message>
        <source>Do not show my name</source>
        <translation>Visa inte mitt namn</translation>
    </message>
    <message>
        <source>You will be met here in the foyer.</source>
        <translation>Vänta här. Någon kommer och hämtar dig.</translation>
    </message>
</context>
<context>
    <name>DataNotice</name>
    <message>
        <source>We ask for your name only because you may be going beyond the locked door. It tells us who is in the building if we have to evacuate.</source>
        <translation>Du kanske ska gå in genom den låsta dörren. Därför frågar vi vad du heter. Då vet vi vilka som är i huset om alla måste gå ut.</translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n day(s) after your visit.</source>
        <translation>
            <numerusform>Vi tar bort det du skriver. Det gör vi %n dygn efter ditt besök.</numerusform>
            <numerusform>Vi tar bort det du skriver. Det gör vi %n dygn efter ditt besök.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n hour(s) after your visit.</source>
        <translation>
            <numerusform>Vi tar bort det du skriver. Det gör vi %n timme efter ditt besök.</numerusform>
            <numerusform>Vi tar bort det du skriver. Det gör vi %n timmar efter ditt besök.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you would rather meet here in the foyer, tell the front desk. Then no name is needed.</source>
        <translation>Vill du träffas här i stället? Säg det till kundtjänst. Då behöver du inte säga ditt namn.</translation>
    </message>
    <message>
        <source>More about your data</source>
        <translation>Mer om det du skriver</translation>
    </message>
</context>
<context>
    <name>DataScreen</name>
    <message>
        <source>What happens with what you write</source>
        <translation>Vad händer med det du skriver?</translation>
    </message>
    <message>
        <source>Why do you ask?</source>
        <translation>Varför frågar ni?</translation>
    </message>
    <message>
        <source>To know who is in the building if we have to evacuate, to tell the person you are visiting, and to print your badge. For nothing else.</source>
        <translation>Vi behöver veta vilka som är i huset om alla måste gå ut. Vi säger till den du besöker. Och vi skriver ut din besöksbricka. Vi använder det inte till något annat.</translation>
    </message>
    <message>
        <source>What allows you to ask?</source>
        <translation>Varför får ni fråga?</translation>
    </message>
    <message>
        <source>Keeping the building safe is a task in the public interest (Article 6.1 e of the EU data protection regulation). That is why we do not ask for your consent.</source>
        <translation>Kommunen ska se till att huset är säkert. Därför får vi fråga. Det står i EU:s dataskyddsförordning, artikel 6.1 e. Vi behöver inte be dig om lov.</translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation>Hur länge sparas det?</translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n day(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Vi tar bort det %n dygn efter ditt besök. Vi tar bort alla kopior också.</numerusform>
            <numerusform>Vi tar bort det %n dygn efter ditt besök. Vi tar bort alla kopior också.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n hour(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Vi tar bort det %n timme efter ditt besök. Vi tar bort alla kopior också.</numerusform>
            <numerusform>Vi tar bort det %n timmar efter ditt besök. Vi tar bort alla kopior också.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision: %1.</source>
        <translation>Beslut: %1.</translation>
    </message>
    <message>
        <source>Who may see it?</source>
        <translation>Vem får se det?</translation>
    </message>
    <message>
        <source>The front desk, the person you are visiting and, in an evacuation, those who lead it. The visitor list is a public record, so somebody may ask to read it before it is erased.</source>
        <translation>Kundtjänst och den du besöker får se det. Måste alla gå ut ur huset får de som leder det också se det. Listan är en allmän handling. Därför kan någon fråga om att få läsa den innan vi tar bort den.</translation>
    </message>
    <message>
        <source>What are your rights?</source>
        <translation>Vad har du rätt till?</translation>
    </message>
    <message>
        <source>You may see what we have written about you, have it corrected, object to it or ask us to erase it. You may also complain to the Swedish Authority for Privacy Protection (IMY).</source>
        <translation>Du har rätt att se vad vi har skrivit om dig. Är något fel kan du be oss ändra det. Du kan säga att du inte vill att vi sparar det. Du kan be oss ta bort det. Du kan också klaga hos Integritetsskyddsmyndigheten (IMY).</translation>
    </message>
    <message>
        <source>Would you rather not give your name?</source>
        <translation>Vill du inte säga vad du heter?</translation>
    </message>
    <message>
        <source>Tell the front desk. Then you meet here in the foyer and nothing is registered.</source>
        <translation>Säg det till kundtjänst. Då träffas ni här i stället. Då skriver vi inte upp något om dig.</translation>
    </message>
    <message>
        <source>Who is responsible?</source>
        <translation>Vem har ansvaret?</translation>
    </message>
    <message>
        <source>Data protection officer: %1</source>
        <translation>Dataskyddsombud: %1</translation>
    </message>
    <message>
        <source>QR code for the web page</source>
        <translation>Kod för att läsa mer på webben</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Läs mer</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Delivery</source>
        <translation>Jag lämnar ett paket</translation>
    </message>
    <message>
        <source>The front desk comes to you</source>
        <translation>Kundtjänst kommer till dig</translation>
    </message>
</context>
<context>
    <name>DeskCalledScreen</name>
    <message>
        <source>The front desk is coming to you</source>
        <translation>Kundtjänst kommer till dig</translation>
    </message>
    <message>
        <source>Nobody at the front desk has answered yet</source>
        <translation>Kundtjänst har inte svarat än</translation>
    </message>
    <message>
        <source>We are calling the front desk</source>
        <translation>Vi har sagt till kundtjänst</translation>
    </message>
    <message>
        <source>Please ring %1, and we will help you.</source>
        <translation>Ring %1, så hjälper vi dig.</translation>
    </message>
    <message>
        <source>Please stay here in the foyer.</source>
        <translation>Vänta här.</translation>
    </message>
    <message>
        <source>Please wait here. This screen tells you when somebody is coming.</source>
        <translation>Vänta här. Titta på skärmen. Där står det när någon kommer.</translation>
    </message>
    <message>
        <source>You do not need to say who you are or why you ask.</source>
        <translation>Du behöver inte säga vem du är. Du behöver inte säga varför du frågar.</translation>
    </message>
    <message>
        <source>What you have written is still here.</source>
        <translation>Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Fortsätt</translation>
    </message>
</context>
<context>
    <name>FarewellScreen</name>
    <message>
        <source>Not at all satisfied</source>
        <translation>Inte alls nöjd</translation>
    </message>
    <message>
        <source>Not very satisfied</source>
        <translation>Inte så nöjd</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>Ganska nöjd</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Nöjd</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Mycket nöjd</translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation>Tack för ditt besök</translation>
    </message>
    <message>
        <source>You have checked out. Please leave your badge at the front desk.</source>
        <translation>Nu vet vi att du går. Lämna din besöksbricka i kundtjänst.</translation>
    </message>
    <message>
        <source>The front desk has been told. If you find your badge, please leave it there.</source>
        <translation>Kundtjänst vet att du går. Hittar du din besöksbricka? Lämna den i kundtjänst.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Thank you for your answer.</source>
        <translation>Tack för ditt svar.</translation>
    </message>
    <message>
        <source>How satisfied are you with the way you were received on your visit?</source>
        <translation>Hur nöjd är du med hur vi tog emot dig?</translation>
    </message>
    <message>
        <source>1 = not at all satisfied</source>
        <translation>1 = inte alls nöjd</translation>
    </message>
    <message>
        <source>5 = very satisfied</source>
        <translation>5 = mycket nöjd</translation>
    </message>
    <message>
        <source>Your answer is anonymous and is not kept with your visit.</source>
        <translation>Vi vet inte vem som svarar. Vi sparar inte svaret tillsammans med ditt besök.</translation>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>Who are you meeting?</source>
        <translation>Vem ska du träffa?</translation>
    </message>
    <message>
        <source>Name, unit or what your visit is about</source>
        <translation>Skriv ett namn eller vad du vill ha hjälp med</translation>
    </message>
    <message>
        <source>Write the whole name, first and last. Or ask the front desk.</source>
        <translation>Skriv hela namnet, både förnamn och efternamn. Du kan också fråga kundtjänst.</translation>
    </message>
    <message>
        <source>I do not know – ask the front desk</source>
        <translation>Jag vet inte – fråga kundtjänst</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>I am still here</source>
        <translation>Jag är kvar</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Är du kvar?</translation>
    </message>
    <message numerus="yes">
        <source>The screen is cleared in %n second(s).</source>
        <translation>
            <numerusform>Om %n sekund börjar skärmen om från början.</numerusform>
            <numerusform>Om %n sekunder börjar skärmen om från början.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguagePack</name>
    <message>
        <source>English</source>
        <comment>What the language calls itself.</comment>
        <translation>Lättläst</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>Code of the language that lends the texts missing in this one.</comment>
        <translation>sv</translation>
    </message>
</context>
<context>
    <name>LanguagePicker</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
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
        <translation>Läs högt</translation>
    </message>
    <message>
        <source>Pick letters with left and right, and take one with Enter. Up and down give figures, space, delete and done.</source>
        <translation>Gå till en bokstav med höger och vänster. Välj den med Enter. Gå upp eller ner för att få siffror, mellanslag, ta bort och klar.</translation>
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
    <name>NameScreen</name>
    <message>
        <source>What is your name?</source>
        <translation>Vad heter du?</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Förnamn och efternamn</translation>
    </message>
    <message>
        <source>Company or organisation, if you like</source>
        <translation>Företag eller förening, om du vill</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Gå vidare</translation>
    </message>
    <message>
        <source>I do not want to show my name</source>
        <translation>Jag vill inte visa mitt namn</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Do you need anything?</source>
        <translation>Behöver du hjälp med något?</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation>Jag behöver en tolk</translation>
    </message>
    <message>
        <source>I need help if we have to evacuate</source>
        <translation>Jag behöver hjälp om alla måste gå ut ur huset</translation>
    </message>
    <message>
        <source>I want to use Sami</source>
        <translation>Jag vill tala samiska</translation>
    </message>
    <message>
        <source>I want to use Finnish</source>
        <translation>Jag vill tala finska</translation>
    </message>
    <message>
        <source>No, register me</source>
        <translation>Nej, gå vidare</translation>
    </message>
    <message>
        <source>Register me</source>
        <translation>Gå vidare</translation>
    </message>
    <message>
        <source>You do not need to answer. The front desk and the person you are meeting are told what you choose.</source>
        <translation>Du behöver inte svara. Kundtjänst och den du ska träffa får veta vad du väljer.</translation>
    </message>
</context>
<context>
    <name>PersonsLine</name>
    <message>
        <source>How many are you?</source>
        <translation>Hur många är ni?</translation>
    </message>
    <message>
        <source>How many have come now?</source>
        <translation>Hur många kommer nu?</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>En färre</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>En till</translation>
    </message>
</context>
<context>
    <name>ReachUsScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>Kundtjänst är stängd nu</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Vi öppnar igen %1.</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
</context>
<context>
    <name>ScrollMark</name>
    <message>
        <source>Show more</source>
        <translation>Visa mer</translation>
    </message>
    <message>
        <source>Show the beginning</source>
        <translation>Visa början</translation>
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
        <translation>Nu läser jag upp. Gå framåt och bakåt med pilarna. Välj med Enter. Gå tillbaka med Escape.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>Nu läser jag inte längre.</translation>
    </message>
    <message>
        <source>The language you chose cannot be spoken. Press the key for speech to hear the screen in another language.</source>
        <translation>Vi kan inte läsa upp språket som du valde. Tryck på knappen för att lyssna igen. Då hör du ett annat språk.</translation>
    </message>
    <message>
        <source>Names are not spoken aloud. Plug in headphones to hear everything.</source>
        <translation>Jag läser inte namn högt. Sätt i hörlurar om du vill höra allt.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s).</source>
        <translation>
            <numerusform>Du kan välja %n sak.</numerusform>
            <numerusform>Du kan välja mellan %n saker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new choice(s).</source>
        <translation>
            <numerusform>%n ny sak att välja.</numerusform>
            <numerusform>%n nya saker att välja.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume {loudness} of {loudest}.</source>
        <translation>Ljudet är {loudness} av {loudest}.</translation>
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
        <translation>Här kan du skriva.</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>Här står inget.</translation>
    </message>
    <message>
        <source>It says {text}.</source>
        <translation>Där står {text}.</translation>
    </message>
    <message>
        <source>Something is written.</source>
        <translation>Du har skrivit något här.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Valt.</translation>
    </message>
    <message>
        <source>Cannot be chosen yet.</source>
        <translation>Du kan inte välja det här än.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welcome to the town hall</source>
        <translation>Välkommen till kommunhuset</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Vad vill du göra?</translation>
    </message>
    <message>
        <source>I have booked a visit</source>
        <translation>Jag har bokat ett besök</translation>
    </message>
    <message>
        <source>Let us know you are here and we will meet you in the foyer</source>
        <translation>Säg att du är här. Då kommer vi och hämtar dig.</translation>
    </message>
    <message>
        <source>I have not booked</source>
        <translation>Jag har inte bokat</translation>
    </message>
    <message>
        <source>The front desk asks the person you would like to meet</source>
        <translation>Kundtjänst frågar den person du vill träffa</translation>
    </message>
    <message>
        <source>See a public document or ask a question</source>
        <translation>Jag vill läsa en handling eller fråga om något</translation>
    </message>
    <message>
        <source>You do not need to give your name</source>
        <translation>Du behöver inte säga ditt namn</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Checka ut – jag ska gå nu</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Visa din besöksbricka eller skriv koden</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you. Please take a seat in the foyer.</source>
        <translation>Tack. Sätt dig och vänta här.</translation>
    </message>
    <message>
        <source>Welcome back. You are checked in.</source>
        <translation>Välkommen tillbaka. Nu är du incheckad.</translation>
    </message>
    <message>
        <source>If the alarm sounds, leave the building. Assembly point: %1</source>
        <translation>Om larmet låter: Gå ut ur huset. Här samlas vi: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>%1 is told that you are here and meets you in the foyer.</source>
        <translation>%1 får veta att du är här och kommer till dig.</translation>
    </message>
    <message>
        <source>A member of staff is coming.</source>
        <translation>En person som arbetar här kommer till dig.</translation>
    </message>
    <message>
        <source>Wear your badge, and check out when you leave.</source>
        <translation>Ha brickan på dig. Checka ut när du går.</translation>
    </message>
    <message>
        <source>The front desk is coming to you.</source>
        <translation>Kundtjänst kommer till dig.</translation>
    </message>
    <message>
        <source>We will come to you here.</source>
        <translation>Vi kommer till dig här.</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>{name} has their workplace at {address}.</source>
        <translation>{name} arbetar på {address}.</translation>
    </message>
    <message>
        <source>That is not possible right now. What you wrote is still here. Please try again, or turn to the front desk.</source>
        <translation>Det går inte just nu. Det du skrev finns kvar. Försök en gång till eller fråga kundtjänst.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check that it is the same as on your badge, or call the front desk.</source>
        <translation>Vi känner inte igen koden. Titta på din besöksbricka. Är koden rätt? Du kan också kalla på kundtjänst.</translation>
    </message>
    <message>
        <source>That is too long. Please write at most {allowed} letters, for instance a short form.</source>
        <translation>Det är för långt. Skriv högst {allowed} bokstäver.</translation>
    </message>
    <message>
        <source>That looks like a personal identity number. You do not need it here, and we do not keep it. Please write without it.</source>
        <translation>Det ser ut som ett personnummer. Det behövs inte här. Vi sparar det inte. Skriv utan personnummer.</translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation>Skriv ditt namn.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check it, or choose to write your name instead.</source>
        <translation>Vi känner inte igen koden. Är den rätt? Du kan skriva ditt namn i stället.</translation>
    </message>
    <message>
        <source>The booking is for another day. Call the front desk and we will help.</source>
        <translation>Din bokning är för en annan dag. Kalla på kundtjänst, så hjälper vi dig.</translation>
    </message>
    <message>
        <source>The booking has been cancelled. Please call the front desk.</source>
        <translation>Bokningen är avbokad. Ring receptionen.</translation>
    </message>
    <message>
        <source>The front desk is closed, and this booking is not for now. Please call your host.</source>
        <translation>Receptionen är stängd. Bokningen gäller inte nu. Ring den du ska träffa.</translation>
    </message>
    <message>
        <source>You are already registered. Please take a seat in the foyer.</source>
        <translation>Vi vet redan att du är här. Sätt dig och vänta.</translation>
    </message>
    <message>
        <source>You have already checked out. Thank you for your visit.</source>
        <translation>Vi vet redan att du går. Tack för ditt besök.</translation>
    </message>
    <message>
        <source>We cannot find the person you chose any more. Go back and choose again, or ask the front desk.</source>
        <translation>Vi hittar inte personen du valde. Gå tillbaka och välj en gång till, eller fråga kundtjänst.</translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation>GÅ UT UR HUSET</translation>
    </message>
    <message>
        <source>EVACUATION (drill)</source>
        <translation>GÅ UT UR HUSET (övning)</translation>
    </message>
    <message>
        <source>Leave the building by the nearest exit. Do not use the lift.</source>
        <translation>Gå ut genom den närmaste dörren. Använd inte hissen.</translation>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation>Här samlas vi: {place}</translation>
    </message>
    <message>
        <source>LOCK-DOWN</source>
        <translation>STANNA I HUSET</translation>
    </message>
    <message>
        <source>LOCK-DOWN (drill)</source>
        <translation>STANNA I HUSET (övning)</translation>
    </message>
    <message>
        <source>Stay inside. Keep away from windows and doors.</source>
        <translation>Gå inte ut. Stå inte nära fönster och dörrar.</translation>
    </message>
    <message>
        <source>Do as the staff tell you.</source>
        <translation>Gör som de som arbetar här säger.</translation>
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
        <translation>Det är ingen i kundtjänst nu. Välj vad du vill göra. Då säger vi till en kollega.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. We tell a colleague that you are here.</source>
        <translation>Det är ingen i kundtjänst nu. Vi säger till en kollega att du är här.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Please ring {phone}, and we will help you.</source>
        <translation>Det är ingen i kundtjänst nu. Ring {phone}. Då hjälper vi dig.</translation>
    </message>
    <message>
        <source>Too many codes have been wrong. Please wait a moment and try again, or call the front desk.</source>
        <translation>Koden har varit fel för många gånger. Vänta en stund och försök sedan igen. Du kan också kalla på kundtjänst.</translation>
    </message>
    <message>
        <source>This takes longer than it should. Please wait a little, turn to the front desk, or ring {phone}.</source>
        <translation>Det tar lång tid. Vänta lite. Du kan också gå till kundtjänst eller ringa {phone}.</translation>
    </message>
</context>
<context>
    <name>VisitorFooter</name>
    <message>
        <source>Call the front desk</source>
        <translation>Kalla på kundtjänst</translation>
    </message>
    <message>
        <source>How to reach us</source>
        <translation>Så når du oss</translation>
    </message>
</context>
<context>
    <name>VisitorHeader</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Börja om</translation>
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
<context>
    <name>WithoutBadgeScreen</name>
    <message>
        <source>What name or number is on your badge?</source>
        <translation>Vilket namn eller nummer står på din besöksbricka?</translation>
    </message>
    <message>
        <source>The name you wrote, or the number you got</source>
        <translation>Namnet du skrev eller numret du fick</translation>
    </message>
    <message>
        <source>I am leaving</source>
        <translation>Jag går nu</translation>
    </message>
    <message>
        <source>The front desk makes sure that you are taken off the list of who is in the building.</source>
        <translation>Kundtjänst tar bort dig från listan över dem som är i huset.</translation>
    </message>
</context>
</TS>
