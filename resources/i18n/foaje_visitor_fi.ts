<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
<context>
    <name>AidsPanel</name>
    <message>
        <source>Accessibility</source>
        <translation>Esteettömyys</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Suurempi teksti</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>Suurempi kontrasti</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Kuuntele</translation>
    </message>
    <message>
        <source>Not in this language</source>
        <translation>Ei tällä kielellä</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Kuuntele uudelleen</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Hiljempi</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Kovempi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
</context>
<context>
    <name>AidsRow</name>
    <message>
        <source>Accessibility</source>
        <translation>Esteettömyys</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Siirrä ylös</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Siirrä alas</translation>
    </message>
</context>
<context>
    <name>AliasScreen</name>
    <message>
        <source>What shall we call you?</source>
        <translation>Miksi kutsumme sinua?</translation>
    </message>
    <message>
        <source>Another name or initials, if you like</source>
        <translation>Toinen nimi tai nimikirjaimet, jos haluat</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>If you write nothing, you get a number. Your badge and our lists then show that instead of your name.</source>
        <translation>Jos et kirjoita mitään, saat numeron. Se näkyy silloin vierailijakortissasi ja luetteloissamme nimesi sijaan.</translation>
    </message>
    <message>
        <source>We do not store your own name. If you have booked a visit, the front desk helps you.</source>
        <translation>Omaa nimeäsi ei tallenneta. Jos olet varannut käynnin, asiakaspalvelu auttaa sinua.</translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>Available</source>
        <translation>Tavoitettavissa</translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation>Tavoitettavissa puhelimitse</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Varattu</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Ei paikalla</translation>
    </message>
    <message>
        <source>Not here today</source>
        <translation>Ei paikalla tänään</translation>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation>Virka-ajan ulkopuolella</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Ei ole enää täällä töissä</translation>
    </message>
    <message>
        <source>Busy until {clock}</source>
        <translation>Varattu klo {clock} asti</translation>
    </message>
    <message>
        <source>back at {clock}</source>
        <translation>takaisin klo {clock}</translation>
    </message>
    <message>
        <source>back tomorrow at {clock}</source>
        <translation>takaisin huomenna klo {clock}</translation>
    </message>
    <message>
        <source>back {date} at {clock}</source>
        <translation>takaisin {date} klo {clock}</translation>
    </message>
    <message>
        <source>back {date} {year} at {clock}</source>
        <translation>takaisin {date} {year} klo {clock}</translation>
    </message>
</context>
<context>
    <name>BookingCodeScreen</name>
    <message>
        <source>Do you have a booking code?</source>
        <translation>Onko sinulla varauskoodi?</translation>
    </message>
    <message>
        <source>The code is in your booking confirmation</source>
        <translation>Koodi on varausvahvistuksessasi</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>6 merkkiä</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation>Minulla ei ole koodia</translation>
    </message>
</context>
<context>
    <name>CheckOutScreen</name>
    <message>
        <source>Check out</source>
        <translation>Kirjaudu ulos</translation>
    </message>
    <message>
        <source>Scan your badge, or write the code on it</source>
        <translation>Lue vierailijakorttisi tai kirjoita siinä oleva koodi</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>6 merkkiä</translation>
    </message>
    <message>
        <source>I do not have the badge</source>
        <translation>Minulla ei ole korttia</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>Asiakas­palvelu on suljettu</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Avaamme %1.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Puhelin</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Sähköposti</translation>
    </message>
    <message>
        <source>I have a booking code</source>
        <translation>Minulla on varauskoodi</translation>
    </message>
    <message>
        <source>Your host lets you in</source>
        <translation>Isäntäsi päästää sinut sisään</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Kirjaudu ulos</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Lue vierailijakorttisi tai kirjoita sen koodi</translation>
    </message>
</context>
<context>
    <name>CompanionsScreen</name>
    <message>
        <source>Who are the others?</source>
        <translation>Keitä muut ovat?</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Etu- ja sukunimi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lisää</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Only if you like. It is enough that we know how many you are.</source>
        <translation>Vain jos haluatte. Riittää, että tiedämme, montako teitä on.</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>Onko tämä oikein?</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Tervetuloa</translation>
    </message>
    <message>
        <source>More people in your group?</source>
        <translation>Onko teitä tullut lisää?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nimesi</translation>
    </message>
    <message>
        <source>Your group</source>
        <translation>Ryhmänne</translation>
    </message>
    <message>
        <source>We call you</source>
        <translation>Käytämme sinusta</translation>
    </message>
    <message>
        <source>A number instead of a name</source>
        <translation>Numero nimen sijaan</translation>
    </message>
    <message>
        <source>You are meeting</source>
        <translation>Tapaat</translation>
    </message>
    <message>
        <source>At %1 you are meeting</source>
        <translation>Klo %1 tapaat</translation>
    </message>
    <message>
        <source>The front desk helps you find the right person</source>
        <translation>Asiakaspalvelu auttaa löytämään oikean henkilön</translation>
    </message>
    <message>
        <source>A member of staff</source>
        <translation>Työntekijä</translation>
    </message>
    <message>
        <source>Yes, register us</source>
        <translation>Kyllä, ilmoita meidät</translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Kyllä, jatka</translation>
    </message>
    <message>
        <source>Name the others</source>
        <translation>Kirjoita muiden nimet</translation>
    </message>
    <message>
        <source>Names of the others (%1)</source>
        <translation>Muiden nimet (%1)</translation>
    </message>
    <message>
        <source>The front desk asks on your behalf and comes to you here in the foyer.</source>
        <translation>Asiakaspalvelu kysyy puolestasi ja tulee luoksesi tänne aulaan.</translation>
    </message>
    <message>
        <source>Show my name after all</source>
        <translation>Näytä sittenkin nimeni</translation>
    </message>
    <message>
        <source>Do not show my name</source>
        <translation>Älä näytä nimeäni</translation>
    </message>
    <message>
        <source>You will be met here in the foyer.</source>
        <translation>Sinut noudetaan täältä aulasta.</translation>
    </message>
</context>
<context>
    <name>DataNotice</name>
    <message>
        <source>We ask for your name only because you may be going beyond the locked door. It tells us who is in the building if we have to evacuate.</source>
        <translation>Kysymme nimeäsi vain siksi, että saatat mennä lukitun oven taakse. Näin tiedämme, ketkä ovat talossa, jos se pitää evakuoida.</translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n day(s) after your visit.</source>
        <translation>
            <numerusform>Kirjoittamasi poistetaan %n vuorokauden kuluttua käynnistäsi.</numerusform>
            <numerusform>Kirjoittamasi poistetaan %n vuorokauden kuluttua käynnistäsi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n hour(s) after your visit.</source>
        <translation>
            <numerusform>Kirjoittamasi poistetaan %n tunnin kuluttua käynnistäsi.</numerusform>
            <numerusform>Kirjoittamasi poistetaan %n tunnin kuluttua käynnistäsi.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you would rather meet here in the foyer, tell the front desk. Then no name is needed.</source>
        <translation>Jos haluat mieluummin tavata täällä aulassa, kerro asiakaspalvelulle. Silloin nimeä ei tarvita.</translation>
    </message>
    <message>
        <source>More about your data</source>
        <translation>Lisää tiedoistasi</translation>
    </message>
</context>
<context>
    <name>DataScreen</name>
    <message>
        <source>What happens with what you write</source>
        <translation>Mitä kirjoittamallesi tapahtuu?</translation>
    </message>
    <message>
        <source>Why do you ask?</source>
        <translation>Miksi kysytte?</translation>
    </message>
    <message>
        <source>To know who is in the building if we have to evacuate, to tell the person you are visiting, and to print your badge. For nothing else.</source>
        <translation>Jotta tiedämme, ketkä ovat talossa, jos se pitää evakuoida, jotta voimme kertoa tulostasi sille, jota tapaat, ja jotta voimme tulostaa vierailijakorttisi. Emme muuhun.</translation>
    </message>
    <message>
        <source>What allows you to ask?</source>
        <translation>Mikä oikeuttaa teidät kysymään?</translation>
    </message>
    <message>
        <source>Keeping the building safe is a task in the public interest (Article 6.1 e of the EU data protection regulation). That is why we do not ask for your consent.</source>
        <translation>Talon turvallisuudesta huolehtiminen on yleistä etua koskeva tehtävä (EU:n tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta). Siksi emme pyydä suostumustasi.</translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation>Kuinka kauan tietoja säilytetään?</translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n day(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Tiedot poistetaan %n vuorokauden kuluttua käynnistäsi, myös varmuuskopioista.</numerusform>
            <numerusform>Tiedot poistetaan %n vuorokauden kuluttua käynnistäsi, myös varmuuskopioista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n hour(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Tiedot poistetaan %n tunnin kuluttua käynnistäsi, myös varmuuskopioista.</numerusform>
            <numerusform>Tiedot poistetaan %n tunnin kuluttua käynnistäsi, myös varmuuskopioista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision: %1.</source>
        <translation>Päätös: %1.</translation>
    </message>
    <message>
        <source>Who may see it?</source>
        <translation>Kuka saa nähdä tiedot?</translation>
    </message>
    <message>
        <source>The front desk, the person you are visiting and, in an evacuation, those who lead it. The visitor list is a public record, so somebody may ask to read it before it is erased.</source>
        <translation>Asiakaspalvelu, henkilö, jota tapaat, ja evakuoinnissa sen johtajat. Vierailijaluettelo on yleinen asiakirja, joten joku voi pyytää saada lukea sen ennen kuin se poistetaan.</translation>
    </message>
    <message>
        <source>What are your rights?</source>
        <translation>Mitkä ovat oikeutesi?</translation>
    </message>
    <message>
        <source>You may see what we have written about you, have it corrected, object to it or ask us to erase it. You may also complain to the Swedish Authority for Privacy Protection (IMY).</source>
        <translation>Saat nähdä, mitä olemme kirjoittaneet sinusta, pyytää korjaamaan tai poistamaan sen tai vastustaa sitä. Voit myös valittaa Ruotsin tietosuojaviranomaiselle (IMY).</translation>
    </message>
    <message>
        <source>Would you rather not give your name?</source>
        <translation>Etkö halua kertoa nimeäsi?</translation>
    </message>
    <message>
        <source>Tell the front desk. Then you meet here in the foyer and nothing is registered.</source>
        <translation>Kerro asiakaspalvelulle. Silloin tapaatte täällä aulassa, eikä mitään kirjata.</translation>
    </message>
    <message>
        <source>Who is responsible?</source>
        <translation>Kuka on vastuussa?</translation>
    </message>
    <message>
        <source>Data protection officer: %1</source>
        <translation>Tietosuojavastaava: %1</translation>
    </message>
    <message>
        <source>QR code for the web page</source>
        <translation>QR-koodi verkkosivulle</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Lue lisää</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Delivery</source>
        <translation>Toimitus</translation>
    </message>
    <message>
        <source>The front desk comes to you</source>
        <translation>Asiakaspalvelu tulee luoksesi</translation>
    </message>
</context>
<context>
    <name>DeskCalledScreen</name>
    <message>
        <source>The front desk is coming to you</source>
        <translation>Asiakaspalvelu tulee luoksesi</translation>
    </message>
    <message>
        <source>Nobody at the front desk has answered yet</source>
        <translation>Asiakaspalvelusta ei ole vielä vastattu</translation>
    </message>
    <message>
        <source>We are calling the front desk</source>
        <translation>Kutsumme asiakaspalvelua</translation>
    </message>
    <message>
        <source>Please ring %1, and we will help you.</source>
        <translation>Soita numeroon %1, niin autamme sinua.</translation>
    </message>
    <message>
        <source>Please stay here in the foyer.</source>
        <translation>Odota täällä aulassa.</translation>
    </message>
    <message>
        <source>Please wait here. This screen tells you when somebody is coming.</source>
        <translation>Odota tässä. Näet näytöltä, kun joku on tulossa.</translation>
    </message>
    <message>
        <source>You do not need to say who you are or why you ask.</source>
        <translation>Sinun ei tarvitse kertoa, kuka olet tai miksi kysyt.</translation>
    </message>
    <message>
        <source>What you have written is still here.</source>
        <translation>Kirjoittamasi on tallella.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Jatka</translation>
    </message>
</context>
<context>
    <name>FarewellScreen</name>
    <message>
        <source>Not at all satisfied</source>
        <translation>En lainkaan tyytyväinen</translation>
    </message>
    <message>
        <source>Not very satisfied</source>
        <translation>En kovin tyytyväinen</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>Melko tyytyväinen</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Tyytyväinen</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Hyvin tyytyväinen</translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation>Kiitos käynnistä</translation>
    </message>
    <message>
        <source>You have checked out. Please leave your badge at the front desk.</source>
        <translation>Olet kirjautunut ulos. Jätä vierailijakorttisi asiakaspalveluun.</translation>
    </message>
    <message>
        <source>The front desk has been told. If you find your badge, please leave it there.</source>
        <translation>Asiakaspalvelu on saanut tiedon. Jos löydät vierailijakorttisi, jätä se sinne.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Thank you for your answer.</source>
        <translation>Kiitos vastauksestasi.</translation>
    </message>
    <message>
        <source>How satisfied are you with the way you were received on your visit?</source>
        <translation>Kuinka tyytyväinen olet kohteluun käyntisi aikana?</translation>
    </message>
    <message>
        <source>1 = not at all satisfied</source>
        <translation>1 = en lainkaan tyytyväinen</translation>
    </message>
    <message>
        <source>5 = very satisfied</source>
        <translation>5 = hyvin tyytyväinen</translation>
    </message>
    <message>
        <source>Your answer is anonymous and is not kept with your visit.</source>
        <translation>Vastauksesi on nimetön, eikä sitä yhdistetä käyntiisi.</translation>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>Who are you meeting?</source>
        <translation>Kenet tapaat?</translation>
    </message>
    <message>
        <source>Name, unit or what your visit is about</source>
        <translation>Nimi, yksikkö tai käynnin aihe</translation>
    </message>
    <message>
        <source>Write the whole name, first and last. Or ask the front desk.</source>
        <translation>Kirjoita koko nimi, etu- ja sukunimi. Tai kysy asiakaspalvelusta.</translation>
    </message>
    <message>
        <source>I do not know – ask the front desk</source>
        <translation>En tiedä – kysy asiakas­palvelusta</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>I am still here</source>
        <translation>Olen vielä täällä</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Oletko vielä siinä?</translation>
    </message>
    <message numerus="yes">
        <source>The screen is cleared in %n second(s).</source>
        <translation>
            <numerusform>Näyttö tyhjennetään %n sekunnin kuluttua.</numerusform>
            <numerusform>Näyttö tyhjennetään %n sekunnin kuluttua.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguagePack</name>
    <message>
        <source>English</source>
        <comment>What the language calls itself.</comment>
        <translation>Suomi</translation>
    </message>
    <message>
        <source>left to right</source>
        <comment>How it is written: left to right, or right to left.</comment>
        <translation>left to right</translation>
    </message>
    <message>
        <source>en_GB</source>
        <comment>Layout of the on-screen keyboard.</comment>
        <translation>fi_FI</translation>
    </message>
    <message>
        <source>en-GB</source>
        <comment>Voice that reads aloud; leave it out if there is none.</comment>
        <translation>fi-FI</translation>
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
        <translation>Takaisin</translation>
    </message>
</context>
<context>
    <name>LetterPicker</name>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Välilyönti</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>Lue ääneen</translation>
    </message>
    <message>
        <source>Pick letters with left and right, and take one with Enter. Up and down give figures, space, delete and done.</source>
        <translation>Valitse kirjain vasemmalla ja oikealla nuolella ja ota se Enterillä. Ylä- ja alanuolella saat numerot, välilyönnin, poiston ja valmiin.</translation>
    </message>
    <message>
        <source>Others can hear which letters you pick.</source>
        <translation>Muut voivat kuulla, mitä kirjaimia valitset.</translation>
    </message>
    <message>
        <source>{letter}, capital</source>
        <translation>iso {letter}</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Yhdysmerkki</translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>Piste</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>Ät-merkki</translation>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>What is your name?</source>
        <translation>Mikä on nimesi?</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Etu- ja sukunimi</translation>
    </message>
    <message>
        <source>Company or organisation, if you like</source>
        <translation>Yritys tai järjestö, jos haluat</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>I do not want to show my name</source>
        <translation>En halua näyttää nimeäni</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Do you need anything?</source>
        <translation>Tarvitsetko jotakin?</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation>Tarvitsen tulkin</translation>
    </message>
    <message>
        <source>I need help if we have to evacuate</source>
        <translation>Tarvitsen apua, jos talo pitää evakuoida</translation>
    </message>
    <message>
        <source>I want to use Sami</source>
        <translation>Haluan käyttää saamea</translation>
    </message>
    <message>
        <source>I want to use Finnish</source>
        <translation>Haluan käyttää suomea</translation>
    </message>
    <message>
        <source>No, register me</source>
        <translation>En, ilmoita minut</translation>
    </message>
    <message>
        <source>Register me</source>
        <translation>Ilmoita minut</translation>
    </message>
    <message>
        <source>You do not need to answer. The front desk and the person you are meeting are told what you choose.</source>
        <translation>Sinun ei tarvitse vastata. Asiakaspalvelu ja henkilö, jota tapaat, saavat tietää valintasi.</translation>
    </message>
</context>
<context>
    <name>PersonsLine</name>
    <message>
        <source>How many are you?</source>
        <translation>Montako teitä on?</translation>
    </message>
    <message>
        <source>How many have come now?</source>
        <translation>Montako teitä tuli nyt?</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Yksi vähemmän</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Yksi lisää</translation>
    </message>
</context>
<context>
    <name>ReachUsScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>Asiakaspalvelu on suljettu</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Avaamme %1.</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Puhelin</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Sähköposti</translation>
    </message>
</context>
<context>
    <name>ScrollMark</name>
    <message>
        <source>Show more</source>
        <translation>Näytä lisää</translation>
    </message>
    <message>
        <source>Show the beginning</source>
        <translation>Näytä alku</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>It is shown on the screen.</source>
        <translation>Se näkyy näytöllä.</translation>
    </message>
    <message>
        <source>Speech is on. Move with the arrow keys and press Enter to choose. Escape goes back.</source>
        <translation>Ääneen lukeminen on päällä. Liiku nuolinäppäimillä ja valitse Enterillä. Escape vie takaisin.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>Ääneen lukeminen on pois päältä.</translation>
    </message>
    <message>
        <source>The language you chose cannot be spoken. Press the key for speech to hear the screen in another language.</source>
        <translation>Valitsemaasi kieltä ei voi lukea ääneen. Paina puhenäppäintä, niin kuulet näytön toisella kielellä.</translation>
    </message>
    <message>
        <source>Names are not spoken aloud. Plug in headphones to hear everything.</source>
        <translation>Nimiä ei lueta ääneen. Kytke kuulokkeet, jos haluat kuulla kaiken.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s).</source>
        <translation>
            <numerusform>%n vaihtoehto.</numerusform>
            <numerusform>%n vaihtoehtoa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new choice(s).</source>
        <translation>
            <numerusform>%n uusi vaihtoehto.</numerusform>
            <numerusform>%n uutta vaihtoehtoa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume {loudness} of {loudest}.</source>
        <translation>Äänenvoimakkuus {loudness}/{loudest}.</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Kirjoitettu.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Poistettu.</translation>
    </message>
    <message>
        <source>Button.</source>
        <translation>Painike.</translation>
    </message>
    <message>
        <source>Field to fill in.</source>
        <translation>Täytettävä kenttä.</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>Tyhjä.</translation>
    </message>
    <message>
        <source>It says {text}.</source>
        <translation>Siinä lukee {text}.</translation>
    </message>
    <message>
        <source>Something is written.</source>
        <translation>Jotakin on kirjoitettu.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Valittu.</translation>
    </message>
    <message>
        <source>Cannot be chosen yet.</source>
        <translation>Ei voi vielä valita.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welcome to the town hall</source>
        <translation>Tervetuloa kunnantalolle</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Mitä haluat tehdä?</translation>
    </message>
    <message>
        <source>I have booked a visit</source>
        <translation>Olen varannut käynnin</translation>
    </message>
    <message>
        <source>Let us know you are here and we will meet you in the foyer</source>
        <translation>Ilmoittaudu, niin noudamme sinut aulasta</translation>
    </message>
    <message>
        <source>I have not booked</source>
        <translation>En ole varannut</translation>
    </message>
    <message>
        <source>The front desk asks the person you would like to meet</source>
        <translation>Asiakaspalvelu kysyy henkilöltä, jonka haluat tavata</translation>
    </message>
    <message>
        <source>See a public document or ask a question</source>
        <translation>Tutustu yleiseen asiakirjaan tai kysy neuvoa</translation>
    </message>
    <message>
        <source>You do not need to give your name</source>
        <translation>Sinun ei tarvitse kertoa nimeäsi</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Kirjaudu ulos</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Lue vierailijakorttisi tai kirjoita sen koodi</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you. Please take a seat in the foyer.</source>
        <translation>Kiitos. Odota aulassa.</translation>
    </message>
    <message>
        <source>Welcome back. You are checked in.</source>
        <translation>Tervetuloa takaisin. Olet kirjautunut sisään.</translation>
    </message>
    <message>
        <source>If the alarm sounds, leave the building. Assembly point: %1</source>
        <translation>Jos hälytys soi, poistu talosta. Kokoontumispaikka: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>%1 is told that you are here and meets you in the foyer.</source>
        <translation>%1 saa tiedon, että olet täällä, ja tapaa sinut aulassa.</translation>
    </message>
    <message>
        <source>A member of staff is coming.</source>
        <translation>Työntekijä on tulossa.</translation>
    </message>
    <message>
        <source>Wear your badge, and check out when you leave.</source>
        <translation>Pidä vierailijakortti näkyvissä ja kirjaudu ulos, kun lähdet.</translation>
    </message>
    <message>
        <source>The front desk is coming to you.</source>
        <translation>Asiakaspalvelu tulee luoksesi.</translation>
    </message>
    <message>
        <source>We will come to you here.</source>
        <translation>Tulemme luoksesi tänne.</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>{name} has their workplace at {address}.</source>
        <translation>Henkilön {name} työpaikan osoite on {address}.</translation>
    </message>
    <message>
        <source>That is not possible right now. What you wrote is still here. Please try again, or turn to the front desk.</source>
        <translation>Se ei onnistu juuri nyt. Kirjoittamasi on tallella. Yritä uudelleen tai käänny asiakaspalvelun puoleen.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check that it is the same as on your badge, or call the front desk.</source>
        <translation>Emme tunnista koodia. Tarkista, että se on sama kuin vierailijakortissasi, tai kutsu asiakaspalvelu.</translation>
    </message>
    <message>
        <source>That is too long. Please write at most {allowed} letters, for instance a short form.</source>
        <translation>Se on liian pitkä. Kirjoita enintään {allowed} kirjainta, esimerkiksi lyhenne.</translation>
    </message>
    <message>
        <source>That looks like a personal identity number. You do not need it here, and we do not keep it. Please write without it.</source>
        <translation>Tämä näyttää henkilötunnukselta. Sitä ei tarvita täällä, emmekä tallenna sitä. Kirjoita ilman sitä.</translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation>Kirjoita nimesi.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check it, or choose to write your name instead.</source>
        <translation>Emme tunnista koodia. Tarkista se, tai kirjoita sen sijaan nimesi.</translation>
    </message>
    <message>
        <source>The booking is for another day. Call the front desk and we will help.</source>
        <translation>Varaus on toiselle päivälle. Kutsu asiakaspalvelu, niin autamme.</translation>
    </message>
    <message>
        <source>The booking has been cancelled. Please call the front desk.</source>
        <translation>Varaus on peruttu. Soita asiakaspalveluun.</translation>
    </message>
    <message>
        <source>The front desk is closed, and this booking is not for now. Please call your host.</source>
        <translation>Asiakaspalvelu on suljettu, eikä varaus koske tätä aikaa. Soita isännällesi.</translation>
    </message>
    <message>
        <source>You are already registered. Please take a seat in the foyer.</source>
        <translation>Olet jo ilmoittautunut. Odota aulassa.</translation>
    </message>
    <message>
        <source>You have already checked out. Thank you for your visit.</source>
        <translation>Olet jo kirjautunut ulos. Kiitos käynnistä.</translation>
    </message>
    <message>
        <source>We cannot find the person you chose any more. Go back and choose again, or ask the front desk.</source>
        <translation>Emme enää löydä valitsemaasi henkilöä. Palaa ja valitse uudelleen, tai kysy asiakaspalvelusta.</translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation>EVAKUOINTI</translation>
    </message>
    <message>
        <source>EVACUATION (drill)</source>
        <translation>EVAKUOINTI (harjoitus)</translation>
    </message>
    <message>
        <source>Leave the building by the nearest exit. Do not use the lift.</source>
        <translation>Poistu talosta lähimmästä uloskäynnistä. Älä käytä hissiä.</translation>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation>Kokoontumispaikka: {place}</translation>
    </message>
    <message>
        <source>LOCK-DOWN</source>
        <translation>SUOJAUDU SISÄLLE</translation>
    </message>
    <message>
        <source>LOCK-DOWN (drill)</source>
        <translation>SUOJAUDU SISÄLLE (harjoitus)</translation>
    </message>
    <message>
        <source>Stay inside. Keep away from windows and doors.</source>
        <translation>Pysy sisällä. Pysy poissa ikkunoiden ja ovien luota.</translation>
    </message>
    <message>
        <source>Do as the staff tell you.</source>
        <translation>Noudata henkilökunnan ohjeita.</translation>
    </message>
    <message>
        <source>{date}  ·  {time}</source>
        <translation>{date}  ·  klo {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} klo {time}</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Make your choice, and we tell a colleague.</source>
        <translation>Asiakaspalvelussa ei ole juuri nyt ketään. Tee valintasi, niin kerromme työtoverille.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. We tell a colleague that you are here.</source>
        <translation>Asiakaspalvelussa ei ole juuri nyt ketään. Kerromme työtoverille, että olet täällä.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Please ring {phone}, and we will help you.</source>
        <translation>Asiakaspalvelussa ei ole juuri nyt ketään. Soita numeroon {phone}, niin autamme sinua.</translation>
    </message>
    <message>
        <source>Too many codes have been wrong. Please wait a moment and try again, or call the front desk.</source>
        <translation>Liian moni koodi on ollut väärä. Odota hetki ja yritä uudelleen, tai kutsu asiakaspalvelu.</translation>
    </message>
    <message>
        <source>This takes longer than it should. Please wait a little, turn to the front desk, or ring {phone}.</source>
        <translation>Tämä kestää tavallista kauemmin. Odota hetki, käänny asiakaspalvelun puoleen tai soita numeroon {phone}.</translation>
    </message>
</context>
<context>
    <name>VisitorFooter</name>
    <message>
        <source>Call the front desk</source>
        <translation>Kutsu asiakaspalvelu</translation>
    </message>
    <message>
        <source>How to reach us</source>
        <translation>Näin tavoitat meidät</translation>
    </message>
</context>
<context>
    <name>VisitorHeader</name>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Aloita alusta</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Monday</source>
        <translation>maanantaina</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>tiistaina</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>keskiviikkona</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>torstaina</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>perjantaina</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>lauantaina</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>sunnuntaina</translation>
    </message>
    <message>
        <source>January</source>
        <translation>tammikuuta</translation>
    </message>
    <message>
        <source>February</source>
        <translation>helmikuuta</translation>
    </message>
    <message>
        <source>March</source>
        <translation>maaliskuuta</translation>
    </message>
    <message>
        <source>April</source>
        <translation>huhtikuuta</translation>
    </message>
    <message>
        <source>May</source>
        <translation>toukokuuta</translation>
    </message>
    <message>
        <source>June</source>
        <translation>kesäkuuta</translation>
    </message>
    <message>
        <source>July</source>
        <translation>heinäkuuta</translation>
    </message>
    <message>
        <source>August</source>
        <translation>elokuuta</translation>
    </message>
    <message>
        <source>September</source>
        <translation>syyskuuta</translation>
    </message>
    <message>
        <source>October</source>
        <translation>lokakuuta</translation>
    </message>
    <message>
        <source>November</source>
        <translation>marraskuuta</translation>
    </message>
    <message>
        <source>December</source>
        <translation>joulukuuta</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day}. {month}</translation>
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
            <numerusform>%n t</numerusform>
            <numerusform>%n t</numerusform>
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
        <translation>Mikä nimi tai numero vierailijakortissasi on?</translation>
    </message>
    <message>
        <source>The name you wrote, or the number you got</source>
        <translation>Kirjoittamasi nimi tai saamasi numero</translation>
    </message>
    <message>
        <source>I am leaving</source>
        <translation>Lähden nyt</translation>
    </message>
    <message>
        <source>The front desk makes sure that you are taken off the list of who is in the building.</source>
        <translation>Asiakaspalvelu huolehtii siitä, että sinut poistetaan talossa olevien luettelosta.</translation>
    </message>
</context>
</TS>
