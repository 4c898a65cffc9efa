<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="so" sourcelanguage="en">
<context>
    <name>AidsPanel</name>
    <message>
        <source>Accessibility</source>
        <translation>Sahlidda isticmaalka</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Qoraal weyn</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>Midabyo kala cad</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Dhegeyso</translation>
    </message>
    <message>
        <source>Not in this language</source>
        <translation>Luqaddan laguma heli karo</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Mar kale dhegeyso</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Codka yaree</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Codka kordhi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Dhammaad</translation>
    </message>
</context>
<context>
    <name>AidsRow</name>
    <message>
        <source>Accessibility</source>
        <translation>Sahlidda isticmaalka</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Kor u qaad</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Hoos u dhig</translation>
    </message>
</context>
<context>
    <name>AliasScreen</name>
    <message>
        <source>What shall we call you?</source>
        <translation>Maxaan kuugu yeernaa?</translation>
    </message>
    <message>
        <source>Another name or initials, if you like</source>
        <translation>Magac kale ama xarfaha hore, haddaad rabto</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Sii wad</translation>
    </message>
    <message>
        <source>If you write nothing, you get a number. Your badge and our lists then show that instead of your name.</source>
        <translation>Haddii aadan waxba qorin, lambar ayaad helaysaa. Markaas kaarkaaga iyo liisaskeenna lambarkaas ayaa ku qornaanaya, magacaaga ma aha.</translation>
    </message>
    <message>
        <source>We do not store your own name. If you have booked a visit, the front desk helps you.</source>
        <translation>Magacaaga dhabta ah ma kaydinno. Haddii aad ballan leedahay, soo-dhawaynta ayaa ku caawinaysa.</translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>Available</source>
        <translation>Waa la heli karaa</translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation>Telefoon ayaa lagala xiriiri karaa</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Waa mashquul</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Ma joogo</translation>
    </message>
    <message>
        <source>Not here today</source>
        <translation>Maanta ma joogo</translation>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation>Waa saacado ka baxsan shaqada</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Halkan kama shaqeeyo hadda</translation>
    </message>
    <message>
        <source>Busy until {clock}</source>
        <translation>Waa mashquul ilaa {clock}</translation>
    </message>
    <message>
        <source>back at {clock}</source>
        <translation>soo noqosho: {clock}</translation>
    </message>
    <message>
        <source>back tomorrow at {clock}</source>
        <translation>soo noqosho: berri {clock}</translation>
    </message>
    <message>
        <source>back {date} at {clock}</source>
        <translation>soo noqosho: {date} {clock}</translation>
    </message>
    <message>
        <source>back {date} {year} at {clock}</source>
        <translation>soo noqosho: {date} {year} {clock}</translation>
    </message>
</context>
<context>
    <name>BookingCodeScreen</name>
    <message>
        <source>Do you have a booking code?</source>
        <translation>Ma haysataa koodhka ballanta?</translation>
    </message>
    <message>
        <source>The code is in your booking confirmation</source>
        <translation>Koodhku wuxuu ku qoran yahay xaqiijinta ballanta</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>Lix xaraf iyo lambar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Sii wad</translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation>Koodh ma haysto</translation>
    </message>
</context>
<context>
    <name>CheckOutScreen</name>
    <message>
        <source>Check out</source>
        <translation>Iska saar diiwaanka</translation>
    </message>
    <message>
        <source>Scan your badge, or write the code on it</source>
        <translation>Iskaan garee kaarkaaga ama qor koodhka ku yaal</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>Lix xaraf iyo lambar</translation>
    </message>
    <message>
        <source>I do not have the badge</source>
        <translation>Kaarka ma hayo</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>Soo-dhawayntu way xiran tahay</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Waxaan furaynaa %1.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Iimayl</translation>
    </message>
    <message>
        <source>I have a booking code</source>
        <translation>Waxaan hayaa koodh ballan</translation>
    </message>
    <message>
        <source>Your host lets you in</source>
        <translation>Qofka aad booqanayso ayaa kuu furaya</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Iska saar diiwaanka</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Iskaan garee kaarkaaga ama qor koodhkiisa</translation>
    </message>
</context>
<context>
    <name>CompanionsScreen</name>
    <message>
        <source>Who are the others?</source>
        <translation>Waa ayo kuwa kale?</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Magaca koowaad iyo kan dambe</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ku dar</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ka saar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Dhammaad</translation>
    </message>
    <message>
        <source>Only if you like. It is enough that we know how many you are.</source>
        <translation>Keliya haddaad rabtaan. Waa nagu filan tahay inaan ogaanno tiradiinna.</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>Ma sax baa tani?</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Soo dhawow</translation>
    </message>
    <message>
        <source>More people in your group?</source>
        <translation>Dad kale oo kooxdiinna ah?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Magacaaga</translation>
    </message>
    <message>
        <source>Your group</source>
        <translation>Kooxdiinna</translation>
    </message>
    <message>
        <source>We call you</source>
        <translation>Waxaan kuugu yeeraynaa</translation>
    </message>
    <message>
        <source>A number instead of a name</source>
        <translation>Lambar halkii magac</translation>
    </message>
    <message>
        <source>You are meeting</source>
        <translation>Waxaad la kulmaysaa</translation>
    </message>
    <message>
        <source>At %1 you are meeting</source>
        <translation>Saacadda %1 waxaad la kulmaysaa</translation>
    </message>
    <message>
        <source>The front desk helps you find the right person</source>
        <translation>Soo-dhawaynta ayaa kaa caawinaysa helitaanka qofka saxda ah</translation>
    </message>
    <message>
        <source>A member of staff</source>
        <translation>Shaqaale</translation>
    </message>
    <message>
        <source>Yes, register us</source>
        <translation>Haa, na diiwaangeli</translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Haa, sii wad</translation>
    </message>
    <message>
        <source>Name the others</source>
        <translation>Qor magacyada kuwa kale</translation>
    </message>
    <message>
        <source>Names of the others (%1)</source>
        <translation>Magacyada kuwa kale (%1)</translation>
    </message>
    <message>
        <source>The front desk asks on your behalf and comes to you here in the foyer.</source>
        <translation>Soo-dhawaynta ayaa adiga kuu weydiinaysa, hoolka ayayna kuugu imanaysaa.</translation>
    </message>
    <message>
        <source>Show my name after all</source>
        <translation>Tus magacayga</translation>
    </message>
    <message>
        <source>Do not show my name</source>
        <translation>Ha tusin magacayga</translation>
    </message>
    <message>
        <source>You will be met here in the foyer.</source>
        <translation>Waxaa laguugu imanayaa halkan hoolka.</translation>
    </message>
</context>
<context>
    <name>DataNotice</name>
    <message>
        <source>We ask for your name only because you may be going beyond the locked door. It tells us who is in the building if we have to evacuate.</source>
        <translation>Magacaaga waxaan u weydiinaynaa oo keliya inaad ka gudbi karto albaabka xiran. Sidaas ayaan ku ognahay cidda dhismaha ku jirta haddii la daadgureeyo.</translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n day(s) after your visit.</source>
        <translation>
            <numerusform>Waxaad qorto waxaa la tirtirayaa %n maalin ka dib booqashadaada.</numerusform>
            <numerusform>Waxaad qorto waxaa la tirtirayaa %n maalmood ka dib booqashadaada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n hour(s) after your visit.</source>
        <translation>
            <numerusform>Waxaad qorto waxaa la tirtirayaa %n saac ka dib booqashadaada.</numerusform>
            <numerusform>Waxaad qorto waxaa la tirtirayaa %n saacadood ka dib booqashadaada.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you would rather meet here in the foyer, tell the front desk. Then no name is needed.</source>
        <translation>Haddii aad door bidayso inaad halkan hoolka ku kulantaan, u sheeg soo-dhawaynta. Markaas magac looma baahna.</translation>
    </message>
    <message>
        <source>More about your data</source>
        <translation>Wax badan oo ku saabsan xogtaada</translation>
    </message>
</context>
<context>
    <name>DataScreen</name>
    <message>
        <source>What happens with what you write</source>
        <translation>Maxaa ku dhaca waxaad qorto?</translation>
    </message>
    <message>
        <source>Why do you ask?</source>
        <translation>Maxaad u weydiinaysaan?</translation>
    </message>
    <message>
        <source>To know who is in the building if we have to evacuate, to tell the person you are visiting, and to print your badge. For nothing else.</source>
        <translation>Si aan u ognaano cidda dhismaha ku jirta haddii la daadgureeyo, si aan ugu sheegno qofka aad booqanayso, iyo si aan kaarkaaga u daabacno. Wax kale uma isticmaalno.</translation>
    </message>
    <message>
        <source>What allows you to ask?</source>
        <translation>Maxaa idiin oggolaanaya inaad weydiisaan?</translation>
    </message>
    <message>
        <source>Keeping the building safe is a task in the public interest (Article 6.1 e of the EU data protection regulation). That is why we do not ask for your consent.</source>
        <translation>Ilaalinta ammaanka dhismaha waa hawl dan guud ah (qodobka 6.1 e ee xeerka EU ee ilaalinta xogta). Sidaas darteed oggolaanshahaaga ma weydiinno.</translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation>Ilaa intee ayaa la hayaa?</translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n day(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Waxaa la tirtirayaa %n maalin ka dib booqashadaada, koobiyada kaydka ah na waa laga tirtirayaa.</numerusform>
            <numerusform>Waxaa la tirtirayaa %n maalmood ka dib booqashadaada, koobiyada kaydka ah na waa laga tirtirayaa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n hour(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Waxaa la tirtirayaa %n saac ka dib booqashadaada, koobiyada kaydka ah na waa laga tirtirayaa.</numerusform>
            <numerusform>Waxaa la tirtirayaa %n saacadood ka dib booqashadaada, koobiyada kaydka ah na waa laga tirtirayaa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision: %1.</source>
        <translation>Go’aanka: %1.</translation>
    </message>
    <message>
        <source>Who may see it?</source>
        <translation>Yaa arki kara?</translation>
    </message>
    <message>
        <source>The front desk, the person you are visiting and, in an evacuation, those who lead it. The visitor list is a public record, so somebody may ask to read it before it is erased.</source>
        <translation>Soo-dhawaynta, qofka aad booqanayso iyo, marka la daadgureynayo, kuwa hoggaaminaya. Liiska booqdayaashu waa dukumenti dadweyne, sidaas darteed qof ayaa codsan kara inuu akhriyo inta aan la tirtirin.</translation>
    </message>
    <message>
        <source>What are your rights?</source>
        <translation>Waa maxay xuquuqdaadu?</translation>
    </message>
    <message>
        <source>You may see what we have written about you, have it corrected, object to it or ask us to erase it. You may also complain to the Swedish Authority for Privacy Protection (IMY).</source>
        <translation>Waad arki kartaa waxaan kaa qornay, waad sixi kartaa, waad diidi kartaa, ama waxaad naga codsan kartaa inaan tirtirno. Waxaad sidoo kale u ashtakoon kartaa Hay’adda Iswiidhan ee Ilaalinta Asturnaanta (IMY).</translation>
    </message>
    <message>
        <source>Would you rather not give your name?</source>
        <translation>Ma doonaysaa inaadan magacaaga sheegin?</translation>
    </message>
    <message>
        <source>Tell the front desk. Then you meet here in the foyer and nothing is registered.</source>
        <translation>U sheeg soo-dhawaynta. Markaas halkan hoolka ayaad ku kulmaysaan, waxna lama diiwaangelinayo.</translation>
    </message>
    <message>
        <source>Who is responsible?</source>
        <translation>Yaa mas’uul ka ah?</translation>
    </message>
    <message>
        <source>Data protection officer: %1</source>
        <translation>Sarkaalka ilaalinta xogta: %1</translation>
    </message>
    <message>
        <source>QR code for the web page</source>
        <translation>Koodhka QR ee bogga shabakadda</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Wax badan akhri</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Delivery</source>
        <translation>Alaab keenid</translation>
    </message>
    <message>
        <source>The front desk comes to you</source>
        <translation>Soo-dhawaynta ayaa kuu imanaysa</translation>
    </message>
</context>
<context>
    <name>DeskCalledScreen</name>
    <message>
        <source>The front desk is coming to you</source>
        <translation>Soo-dhawaynta ayaa kuu imanaysa</translation>
    </message>
    <message>
        <source>Nobody at the front desk has answered yet</source>
        <translation>Weli cidna kama jawaabin soo-dhawaynta</translation>
    </message>
    <message>
        <source>We are calling the front desk</source>
        <translation>Waxaan u yeeraynaa soo-dhawaynta</translation>
    </message>
    <message>
        <source>Please ring %1, and we will help you.</source>
        <translation>Fadlan wac %1, waanu ku caawinaynaa.</translation>
    </message>
    <message>
        <source>Please stay here in the foyer.</source>
        <translation>Fadlan halkan hoolka joog.</translation>
    </message>
    <message>
        <source>Please wait here. This screen tells you when somebody is coming.</source>
        <translation>Fadlan halkan ku sug. Shaashaddan ayaa kuu sheegaysa marka qof soo socdo.</translation>
    </message>
    <message>
        <source>You do not need to say who you are or why you ask.</source>
        <translation>Uma baahnid inaad sheegto cidda aad tahay ama sababta aad u weydiinayso.</translation>
    </message>
    <message>
        <source>What you have written is still here.</source>
        <translation>Wixii aad qortay weli way jiraan.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Dhammaad</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Sii wad</translation>
    </message>
</context>
<context>
    <name>FarewellScreen</name>
    <message>
        <source>Not at all satisfied</source>
        <translation>Haba yaraatee kuma qanacsani</translation>
    </message>
    <message>
        <source>Not very satisfied</source>
        <translation>Aad uguma qanacsani</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>Waan ku yara qanacsanahay</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Waan ku qanacsanahay</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Aad ayaan ugu qanacsanahay</translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation>Waad ku mahadsan tahay booqashadaada</translation>
    </message>
    <message>
        <source>You have checked out. Please leave your badge at the front desk.</source>
        <translation>Diiwaanka waa lagaa saaray. Fadlan kaarka uga tag soo-dhawaynta.</translation>
    </message>
    <message>
        <source>The front desk has been told. If you find your badge, please leave it there.</source>
        <translation>Soo-dhawaynta waa loo sheegay. Haddii aad kaarkaaga hesho, fadlan halkaas uga tag.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Dhammaad</translation>
    </message>
    <message>
        <source>Thank you for your answer.</source>
        <translation>Waad ku mahadsan tahay jawaabtaada.</translation>
    </message>
    <message>
        <source>How satisfied are you with the way you were received on your visit?</source>
        <translation>Intee in le’eg ayaad ku qanacsan tahay sidii laguu soo dhaweeyay booqashadaada?</translation>
    </message>
    <message>
        <source>1 = not at all satisfied</source>
        <translation>1 = haba yaraatee kuma qanacsani</translation>
    </message>
    <message>
        <source>5 = very satisfied</source>
        <translation>5 = aad ayaan ugu qanacsanahay</translation>
    </message>
    <message>
        <source>Your answer is anonymous and is not kept with your visit.</source>
        <translation>Jawaabtaadu magac ma laha, lamana kaydinayo booqashadaada.</translation>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>Who are you meeting?</source>
        <translation>Yaad la kulmaysaa?</translation>
    </message>
    <message>
        <source>Name, unit or what your visit is about</source>
        <translation>Magac, waax ama waxa booqashadu ku saabsan tahay</translation>
    </message>
    <message>
        <source>Write the whole name, first and last. Or ask the front desk.</source>
        <translation>Qor magaca oo dhan, kan koowaad iyo kan dambe. Ama weydii soo-dhawaynta.</translation>
    </message>
    <message>
        <source>I do not know – ask the front desk</source>
        <translation>Ma garanayo – weydii soo-dhawaynta</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>I am still here</source>
        <translation>Weli waan joogaa</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Weli ma joogtaa?</translation>
    </message>
    <message numerus="yes">
        <source>The screen is cleared in %n second(s).</source>
        <translation>
            <numerusform>Shaashadda waxaa la nadiifinayaa %n ilbiriqsi gudihiis.</numerusform>
            <numerusform>Shaashadda waxaa la nadiifinayaa %n ilbiriqsi gudahood.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguagePack</name>
    <message>
        <source>English</source>
        <comment>What the language calls itself.</comment>
        <translation>Soomaali</translation>
    </message>
    <message>
        <source>left to right</source>
        <comment>How it is written: left to right, or right to left.</comment>
        <translation>left to right</translation>
    </message>
    <message>
        <source>en_GB</source>
        <comment>Layout of the on-screen keyboard.</comment>
        <translation>en_GB</translation>
    </message>
    <message>
        <source>en-GB</source>
        <comment>Voice that reads aloud; leave it out if there is none.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the makers of Foajé</source>
        <comment>Who has read it as a native; leave it out if nobody.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>Code of the language that lends the texts missing in this one.</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>LanguagePicker</name>
    <message>
        <source>Back</source>
        <translation>Dib u noqo</translation>
    </message>
</context>
<context>
    <name>LetterPicker</name>
    <message>
        <source>Done</source>
        <translation>Dhammaad</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Meel bannaan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Tirtir</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>Kor u akhri</translation>
    </message>
    <message>
        <source>Pick letters with left and right, and take one with Enter. Up and down give figures, space, delete and done.</source>
        <translation>Xarfaha ku dooro bidix iyo midig, Enter-na ku qaado. Kor iyo hoos waxaad ka helaysaa lambarrada, meel bannaan, tirtir iyo dhammaad.</translation>
    </message>
    <message>
        <source>Others can hear which letters you pick.</source>
        <translation>Dadka kale way maqli karaan xarfaha aad dooranayso.</translation>
    </message>
    <message>
        <source>{letter}, capital</source>
        <translation>{letter}, xaraf weyn</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Jiitin</translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>Joogsi</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>Calaamadda @</translation>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>What is your name?</source>
        <translation>Magacaa?</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Magaca koowaad iyo kan dambe</translation>
    </message>
    <message>
        <source>Company or organisation, if you like</source>
        <translation>Shirkad ama urur, haddaad rabto</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Sii wad</translation>
    </message>
    <message>
        <source>I do not want to show my name</source>
        <translation>Ma rabo inaan magacayga tuso</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Do you need anything?</source>
        <translation>Wax ma u baahan tahay?</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation>Turjumaan ayaan u baahanahay</translation>
    </message>
    <message>
        <source>I need help if we have to evacuate</source>
        <translation>Caawimaad ayaan u baahanahay haddii la daadgureeyo</translation>
    </message>
    <message>
        <source>I want to use Sami</source>
        <translation>Waxaan rabaa inaan isticmaalo af-Saami</translation>
    </message>
    <message>
        <source>I want to use Finnish</source>
        <translation>Waxaan rabaa inaan isticmaalo af-Finnish</translation>
    </message>
    <message>
        <source>No, register me</source>
        <translation>Maya, i diiwaangeli</translation>
    </message>
    <message>
        <source>Register me</source>
        <translation>I diiwaangeli</translation>
    </message>
    <message>
        <source>You do not need to answer. The front desk and the person you are meeting are told what you choose.</source>
        <translation>Uma baahnid inaad jawaabto. Soo-dhawaynta iyo qofka aad la kulmayso ayaa loo sheegayaa waxaad doorato.</translation>
    </message>
</context>
<context>
    <name>PersonsLine</name>
    <message>
        <source>How many are you?</source>
        <translation>Imisa ayaad tihiin?</translation>
    </message>
    <message>
        <source>How many have come now?</source>
        <translation>Imisa ayaa hadda timid?</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Hal ka yar</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Hal kale</translation>
    </message>
</context>
<context>
    <name>ReachUsScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>Soo-dhawayntu way xiran tahay</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Waxaan furaynaa %1.</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Sii wad</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Dhammaad</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Iimayl</translation>
    </message>
</context>
<context>
    <name>ScrollMark</name>
    <message>
        <source>Show more</source>
        <translation>Tus wax dheeraad ah</translation>
    </message>
    <message>
        <source>Show the beginning</source>
        <translation>Tus bilowga</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>It is shown on the screen.</source>
        <translation>Shaashadda ayay ka muuqataa.</translation>
    </message>
    <message>
        <source>Speech is on. Move with the arrow keys and press Enter to choose. Escape goes back.</source>
        <translation>Codku waa shidan yahay. Ku dhaqaaq furayaasha fallaadhaha, Enter-na ku dooro. Escape dib ayay kuu celinaysaa.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>Codku waa damsan yahay.</translation>
    </message>
    <message>
        <source>The language you chose cannot be spoken. Press the key for speech to hear the screen in another language.</source>
        <translation>Luqadda aad dooratay cod laguma akhriyi karo. Riix furaha codka si aad shaashadda ugu maqasho luqad kale.</translation>
    </message>
    <message>
        <source>Names are not spoken aloud. Plug in headphones to hear everything.</source>
        <translation>Magacyada kor looma akhriyo. Sameecadaha dhegaha ku xir si aad wax walba u maqasho.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s).</source>
        <translation>
            <numerusform>%n doorasho.</numerusform>
            <numerusform>%n doorasho.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new choice(s).</source>
        <translation>
            <numerusform>%n doorasho oo cusub.</numerusform>
            <numerusform>%n doorasho oo cusub.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume {loudness} of {loudest}.</source>
        <translation>Codka {loudness} oo ka mid ah {loudest}.</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Waa la qoray.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Waa la tirtiray.</translation>
    </message>
    <message>
        <source>Button.</source>
        <translation>Badhan.</translation>
    </message>
    <message>
        <source>Field to fill in.</source>
        <translation>Goob la buuxiyo.</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>Waa madhan.</translation>
    </message>
    <message>
        <source>It says {text}.</source>
        <translation>Waxaa ku qoran {text}.</translation>
    </message>
    <message>
        <source>Something is written.</source>
        <translation>Wax baa ku qoran.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Waa la doortay.</translation>
    </message>
    <message>
        <source>Cannot be chosen yet.</source>
        <translation>Weli lama dooran karo.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welcome to the town hall</source>
        <translation>Ku soo dhawow xarunta degmada</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Maxaad rabtaa inaad samayso?</translation>
    </message>
    <message>
        <source>I have booked a visit</source>
        <translation>Ballan ayaan leeyahay</translation>
    </message>
    <message>
        <source>Let us know you are here and we will meet you in the foyer</source>
        <translation>Noo sheeg inaad timid, hoolka ayaanu kugula kulmaynaa</translation>
    </message>
    <message>
        <source>I have not booked</source>
        <translation>Ballan ma lihi</translation>
    </message>
    <message>
        <source>The front desk asks the person you would like to meet</source>
        <translation>Soo-dhawayntu waxay weydiinaysaa qofka aad rabto inaad la kulanto</translation>
    </message>
    <message>
        <source>See a public document or ask a question</source>
        <translation>Arag dukumenti dadweyne ama su’aal weydii</translation>
    </message>
    <message>
        <source>You do not need to give your name</source>
        <translation>Uma baahnid inaad magacaaga sheegto</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Iska saar diiwaanka</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Iskaan garee kaarkaaga ama qor koodhkiisa</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you. Please take a seat in the foyer.</source>
        <translation>Mahadsanid. Fadlan hoolka fadhiiso.</translation>
    </message>
    <message>
        <source>Welcome back. You are checked in.</source>
        <translation>Ku soo dhowow mar kale. Waad diiwaangashan tahay.</translation>
    </message>
    <message>
        <source>If the alarm sounds, leave the building. Assembly point: %1</source>
        <translation>Haddii digniintu dhacdo, ka bax dhismaha. Goobta la isugu yimaado: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Dhammaad</translation>
    </message>
    <message>
        <source>%1 is told that you are here and meets you in the foyer.</source>
        <translation>%1 waxaa loo sheegayaa inaad timid, hoolka ayaad ku kulmaysaan.</translation>
    </message>
    <message>
        <source>A member of staff is coming.</source>
        <translation>Shaqaale ayaa kuu imanaya.</translation>
    </message>
    <message>
        <source>Wear your badge, and check out when you leave.</source>
        <translation>Xidho kaarkaaga, oo iska diiwaangeli bixitaanka markaad baxayso.</translation>
    </message>
    <message>
        <source>The front desk is coming to you.</source>
        <translation>Soo-dhawaynta ayaa kuu imanaysa.</translation>
    </message>
    <message>
        <source>We will come to you here.</source>
        <translation>Halkan ayaan kuugu imanaynaa.</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>{name} has their workplace at {address}.</source>
        <translation>Goobta shaqada ee {name}: {address}.</translation>
    </message>
    <message>
        <source>That is not possible right now. What you wrote is still here. Please try again, or turn to the front desk.</source>
        <translation>Hadda suurtagal ma aha. Wixii aad qortay weli way jiraan. Isku day mar kale ama la xiriir soo-dhawaynta.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check that it is the same as on your badge, or call the front desk.</source>
        <translation>Koodhka ma aqoonsanin. Hubi inuu la mid yahay kan kaarkaaga ku yaal, ama u yeer soo-dhawaynta.</translation>
    </message>
    <message>
        <source>That is too long. Please write at most {allowed} letters, for instance a short form.</source>
        <translation>Aad buu u dheer yahay. Fadlan qor ugu badnaan {allowed} xaraf, tusaale soo gaabi.</translation>
    </message>
    <message>
        <source>That looks like a personal identity number. You do not need it here, and we do not keep it. Please write without it.</source>
        <translation>Tani waxay u eg tahay lambarka aqoonsiga shakhsiga. Halkan looguma baahna, mana kaydinno. Fadlan qor adigoon ku darin.</translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation>Fadlan qor magacaaga.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check it, or choose to write your name instead.</source>
        <translation>Koodhka ma aqoonsanin. Hubi, ama taas beddelkeeda magacaaga qor.</translation>
    </message>
    <message>
        <source>The booking is for another day. Call the front desk and we will help.</source>
        <translation>Ballantu waa maalin kale. U yeer soo-dhawaynta, waanu ku caawinaynaa.</translation>
    </message>
    <message>
        <source>The booking has been cancelled. Please call the front desk.</source>
        <translation>Ballanta waa la baajiyey. Fadlan wac soo dhoweynta.</translation>
    </message>
    <message>
        <source>The front desk is closed, and this booking is not for now. Please call your host.</source>
        <translation>Soo dhoweyntu way xidhan tahay, ballantanina hadda ma aha. Fadlan wac qofka aad booqanayso.</translation>
    </message>
    <message>
        <source>You are already registered. Please take a seat in the foyer.</source>
        <translation>Horeba waad u diiwaangashan tahay. Fadlan hoolka fadhiiso.</translation>
    </message>
    <message>
        <source>You have already checked out. Thank you for your visit.</source>
        <translation>Horeba diiwaanka waa lagaaga saaray. Waad ku mahadsan tahay booqashada.</translation>
    </message>
    <message>
        <source>We cannot find the person you chose any more. Go back and choose again, or ask the front desk.</source>
        <translation>Qofkii aad dooratay hadda ma helayno. Dib u noqo oo mar kale dooro, ama weydii soo-dhawaynta.</translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation>DAADGUREYN</translation>
    </message>
    <message>
        <source>EVACUATION (drill)</source>
        <translation>DAADGUREYN (tababar)</translation>
    </message>
    <message>
        <source>Leave the building by the nearest exit. Do not use the lift.</source>
        <translation>Dhismaha ka bax bixitaanka kuugu dhow. Ha isticmaalin wiishka.</translation>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation>Goobta la isugu yimaado: {place}</translation>
    </message>
    <message>
        <source>LOCK-DOWN</source>
        <translation>GUDAHA JOOG</translation>
    </message>
    <message>
        <source>LOCK-DOWN (drill)</source>
        <translation>GUDAHA JOOG (tababar)</translation>
    </message>
    <message>
        <source>Stay inside. Keep away from windows and doors.</source>
        <translation>Gudaha joog. Ka fogow daaqadaha iyo albaabbada.</translation>
    </message>
    <message>
        <source>Do as the staff tell you.</source>
        <translation>Raac tilmaamaha shaqaalaha.</translation>
    </message>
    <message>
        <source>{date}  ·  {time}</source>
        <translation>{date}  ·  {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Make your choice, and we tell a colleague.</source>
        <translation>Hadda qofna ma joogo miiska soo-dhawaynta. Dooro waxaad rabto, waxaan u sheegaynaa shaqaale kale.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. We tell a colleague that you are here.</source>
        <translation>Hadda qofna ma joogo miiska soo-dhawaynta. Waxaan u sheegaynaa shaqaale kale inaad halkan joogto.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Please ring {phone}, and we will help you.</source>
        <translation>Hadda qofna ma joogo miiska soo-dhawaynta. Fadlan wac {phone}, waan ku caawin doonnaa.</translation>
    </message>
    <message>
        <source>Too many codes have been wrong. Please wait a moment and try again, or call the front desk.</source>
        <translation>Koodhadh badan oo khaldan ayaa la geliyay. Fadlan wax yar sug oo mar kale isku day, ama u yeer soo-dhawaynta.</translation>
    </message>
    <message>
        <source>This takes longer than it should. Please wait a little, turn to the front desk, or ring {phone}.</source>
        <translation>Tani waqti dheer bay qaadanaysaa. Wax yar sug, u tag soo-dhawaynta, ama wac {phone}.</translation>
    </message>
</context>
<context>
    <name>VisitorFooter</name>
    <message>
        <source>Call the front desk</source>
        <translation>U yeer soo-dhawaynta</translation>
    </message>
    <message>
        <source>How to reach us</source>
        <translation>Sida nala soo xiriiro</translation>
    </message>
</context>
<context>
    <name>VisitorHeader</name>
    <message>
        <source>Back</source>
        <translation>Dib u noqo</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Mar kale bilow</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Monday</source>
        <translation>Isniin</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Talaado</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Arbaco</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Khamiis</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Jimce</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sabti</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Axad</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Janaayo</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Febraayo</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Maarso</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Abriil</translation>
    </message>
    <message>
        <source>May</source>
        <translation>May</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juun</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Luuliyo</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Ogosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Sebtembar</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktoobar</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Nofembar</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Disembar</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>{hour}.{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n daqiiqo</numerusform>
            <numerusform>%n daqiiqo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n saac</numerusform>
            <numerusform>%n saac</numerusform>
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
        <translation>Magac ama lambar noocee ah ayaa kaarkaaga ku qoran?</translation>
    </message>
    <message>
        <source>The name you wrote, or the number you got</source>
        <translation>Magaca aad qortay ama lambarka aad heshay</translation>
    </message>
    <message>
        <source>I am leaving</source>
        <translation>Hadda waan baxayaa</translation>
    </message>
    <message>
        <source>The front desk makes sure that you are taken off the list of who is in the building.</source>
        <translation>Soo-dhawaynta ayaa hubinaysa in lagaa saaro liiska dadka dhismaha ku jira.</translation>
    </message>
</context>
</TS>
