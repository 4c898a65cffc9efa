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
        <translation>Högre kontrast</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Lyssna</translation>
    </message>
    <message>
        <source>Not in this language</source>
        <translation>Finns inte på det här språket</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Lyssna igen</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Lägre ljud</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Högre ljud</translation>
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
        <translation>Ett annat namn eller initialer, om du vill</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>If you write nothing, you get a number. Your badge and our lists then show that instead of your name.</source>
        <translation>Om du inte skriver något får du ett nummer. Det står då på besöksbrickan och i våra listor i stället för ditt namn.</translation>
    </message>
    <message>
        <source>We do not store your own name. If you have booked a visit, the front desk helps you.</source>
        <translation>Ditt eget namn sparas inte. Har du bokat ett besök hjälper kundtjänst dig.</translation>
    </message>
</context>
<context>
    <name>BookingCodeScreen</name>
    <message>
        <source>Do you have a booking code?</source>
        <translation>Har du en bokningskod?</translation>
    </message>
    <message>
        <source>The code is in your booking confirmation</source>
        <translation>Koden står i din bokning</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>6 tecken</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
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
        <translation>Checka ut</translation>
    </message>
    <message>
        <source>Scan your badge, or write the code on it</source>
        <translation>Skanna besöksbrickan eller skriv koden som står på den</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>6 tecken</translation>
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
        <translation>Kundtjänst är stängd</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Vi öppnar %1.</translation>
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
        <translation>Jag har en bokningskod</translation>
    </message>
    <message>
        <source>Your host lets you in</source>
        <translation>Din besöksmottagare släpper in dig</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Checka ut</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Skanna din besöksbricka eller skriv koden</translation>
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
        <translation>För- och efternamn</translation>
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
        <translation>Bara om ni vill. Det räcker att vi vet hur många ni är.</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>Stämmer det här?</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>More people in your group?</source>
        <translation>Fler i gruppen?</translation>
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
        <translation>En medarbetare</translation>
    </message>
    <message>
        <source>Yes, register us</source>
        <translation>Ja, anmäl oss</translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Ja, fortsätt</translation>
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
        <translation>Kundtjänst frågar åt dig och kommer till dig här i foajén.</translation>
    </message>
    <message>
        <source>Show my name after all</source>
        <translation>Visa mitt namn ändå</translation>
    </message>
    <message>
        <source>Do not show my name</source>
        <translation>Visa inte mitt namn</translation>
    </message>
    <message>
        <source>You will be met here in the foyer.</source>
        <translation>Du blir hämtad här i foajén.</translation>
    </message>
</context>
<context>
    <name>DataNotice</name>
    <message>
        <source>We ask for your name only because you may be going beyond the locked door. It tells us who is in the building if we have to evacuate.</source>
        <translation>Vi frågar vad du heter bara för att du kanske ska in genom den låsta dörren. Då vet vi vilka som är i huset om vi måste utrymma.</translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n day(s) after your visit.</source>
        <translation>
            <numerusform>Det du skriver raderas %n dygn efter ditt besök.</numerusform>
            <numerusform>Det du skriver raderas %n dygn efter ditt besök.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n hour(s) after your visit.</source>
        <translation>
            <numerusform>Det du skriver raderas %n timme efter ditt besök.</numerusform>
            <numerusform>Det du skriver raderas %n timmar efter ditt besök.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you would rather meet here in the foyer, tell the front desk. Then no name is needed.</source>
        <translation>Vill du hellre träffas här i foajén? Säg det till kundtjänst. Då behövs inget namn.</translation>
    </message>
    <message>
        <source>More about your data</source>
        <translation>Mer om dina uppgifter</translation>
    </message>
</context>
<context>
    <name>DataScreen</name>
    <message>
        <source>What happens with what you write</source>
        <translation>Vad som händer med det du skriver</translation>
    </message>
    <message>
        <source>Why do you ask?</source>
        <translation>Varför frågar ni?</translation>
    </message>
    <message>
        <source>To know who is in the building if we have to evacuate, to tell the person you are visiting, and to print your badge. For nothing else.</source>
        <translation>För att veta vilka som är i huset om vi måste utrymma, för att säga till den du besöker och för att skriva ut din besöksbricka. Inte för något annat.</translation>
    </message>
    <message>
        <source>What allows you to ask?</source>
        <translation>Vad ger er rätt att fråga?</translation>
    </message>
    <message>
        <source>Keeping the building safe is a task in the public interest (Article 6.1 e of the EU data protection regulation). That is why we do not ask for your consent.</source>
        <translation>Att hålla huset säkert är en uppgift av allmänt intresse (artikel 6.1 e i EU:s dataskyddsförordning). Därför ber vi inte om ditt samtycke.</translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation>Hur länge sparas det?</translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n day(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Det raderas %n dygn efter ditt besök, även i säkerhetskopior.</numerusform>
            <numerusform>Det raderas %n dygn efter ditt besök, även i säkerhetskopior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n hour(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Det raderas %n timme efter ditt besök, även i säkerhetskopior.</numerusform>
            <numerusform>Det raderas %n timmar efter ditt besök, även i säkerhetskopior.</numerusform>
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
        <translation>Kundtjänst, den du besöker och, vid en utrymning, de som leder den. Besökslistan är en allmän handling, så någon kan begära att få läsa den innan den raderas.</translation>
    </message>
    <message>
        <source>What are your rights?</source>
        <translation>Vilka rättigheter har du?</translation>
    </message>
    <message>
        <source>You may see what we have written about you, have it corrected, object to it or ask us to erase it. You may also complain to the Swedish Authority for Privacy Protection (IMY).</source>
        <translation>Du har rätt att se vad vi har skrivit om dig, få det rättat, invända mot det eller be oss radera det. Du kan också klaga hos Integritetsskyddsmyndigheten (IMY).</translation>
    </message>
    <message>
        <source>Would you rather not give your name?</source>
        <translation>Vill du inte uppge ditt namn?</translation>
    </message>
    <message>
        <source>Tell the front desk. Then you meet here in the foyer and nothing is registered.</source>
        <translation>Säg det till kundtjänst. Då träffas ni här i foajén och inget registreras.</translation>
    </message>
    <message>
        <source>Who is responsible?</source>
        <translation>Vem ansvarar för uppgifterna?</translation>
    </message>
    <message>
        <source>Data protection officer: %1</source>
        <translation>Dataskyddsombud: %1</translation>
    </message>
    <message>
        <source>QR code for the web page</source>
        <translation>QR-kod till webbsidan</translation>
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
        <translation>Leverans</translation>
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
        <translation>Ingen i kundtjänst har svarat än</translation>
    </message>
    <message>
        <source>We are calling the front desk</source>
        <translation>Vi kallar på kundtjänst</translation>
    </message>
    <message>
        <source>Please ring %1, and we will help you.</source>
        <translation>Ring %1, så hjälper vi dig.</translation>
    </message>
    <message>
        <source>Please stay here in the foyer.</source>
        <translation>Stanna gärna här i foajén.</translation>
    </message>
    <message>
        <source>Please wait here. This screen tells you when somebody is coming.</source>
        <translation>Vänta här. Du ser på skärmen när någon kommer.</translation>
    </message>
    <message>
        <source>You do not need to say who you are or why you ask.</source>
        <translation>Du behöver inte säga vem du är eller varför du frågar.</translation>
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
        <translation>Inte särskilt nöjd</translation>
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
        <translation>Tack för besöket</translation>
    </message>
    <message>
        <source>You have checked out. Please leave your badge at the front desk.</source>
        <translation>Du är utcheckad. Lämna besöksbrickan i kundtjänst.</translation>
    </message>
    <message>
        <source>The front desk has been told. If you find your badge, please leave it there.</source>
        <translation>Kundtjänst har fått veta att du går. Hittar du besöksbrickan kan du lämna den där.</translation>
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
        <translation>Hur nöjd är du med bemötandet vid ditt besök?</translation>
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
        <translation>Ditt svar är anonymt och sparas inte ihop med ditt besök.</translation>
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
        <translation>Namn, enhet eller vad du vill ha hjälp med</translation>
    </message>
    <message>
        <source>Write the whole name, first and last. Or ask the front desk.</source>
        <translation>Skriv hela namnet, för- och efternamn. Eller fråga kundtjänst.</translation>
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
            <numerusform>Skärmen töms om %n sekund.</numerusform>
            <numerusform>Skärmen töms om %n sekunder.</numerusform>
        </translation>
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
    <name>NameScreen</name>
    <message>
        <source>What is your name?</source>
        <translation>Vad heter du?</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>För- och efternamn</translation>
    </message>
    <message>
        <source>Company or organisation, if you like</source>
        <translation>Företag eller organisation, om du vill</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
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
        <translation>Behöver du något?</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation>Jag behöver tolk</translation>
    </message>
    <message>
        <source>I need help if we have to evacuate</source>
        <translation>Jag behöver hjälp vid utrymning</translation>
    </message>
    <message>
        <source>I want to use Sami</source>
        <translation>Jag vill använda samiska</translation>
    </message>
    <message>
        <source>I want to use Finnish</source>
        <translation>Jag vill använda finska</translation>
    </message>
    <message>
        <source>No, register me</source>
        <translation>Nej, anmäl mig</translation>
    </message>
    <message>
        <source>Register me</source>
        <translation>Anmäl mig</translation>
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
        <translation>Kundtjänst är stängd</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Vi öppnar %1.</translation>
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
        <translation>Anmäl dig, så hämtar vi dig i foajén</translation>
    </message>
    <message>
        <source>I have not booked</source>
        <translation>Jag har inte bokat</translation>
    </message>
    <message>
        <source>The front desk asks the person you would like to meet</source>
        <translation>Kundtjänst frågar den du vill träffa</translation>
    </message>
    <message>
        <source>See a public document or ask a question</source>
        <translation>Jag vill ta del av en allmän handling eller fråga kundtjänst</translation>
    </message>
    <message>
        <source>You do not need to give your name</source>
        <translation>Du behöver inte uppge ditt namn</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Checka ut</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Skanna din besöksbricka eller skriv koden</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you. Please take a seat in the foyer.</source>
        <translation>Tack. Ta plats i foajén.</translation>
    </message>
    <message>
        <source>Welcome back. You are checked in.</source>
        <translation>Välkommen tillbaka. Du är incheckad.</translation>
    </message>
    <message>
        <source>If the alarm sounds, leave the building. Assembly point: %1</source>
        <translation>Om larmet går: lämna huset. Återsamlingsplats: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>%1 is told that you are here and meets you in the foyer.</source>
        <translation>%1 får veta att du är här och möter dig i foajén.</translation>
    </message>
    <message>
        <source>A member of staff is coming.</source>
        <translation>En medarbetare kommer.</translation>
    </message>
    <message>
        <source>Wear your badge, and check out when you leave.</source>
        <translation>Bär din besöksbricka, och checka ut när du går.</translation>
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
        <translation>Kundtjänst ser till att du tas bort från listan över dem som är i huset.</translation>
    </message>
</context>
</TS>
