<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="se" sourcelanguage="en">
<context>
    <name>AidsPanel</name>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AidsRow</name>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AliasScreen</name>
    <message>
        <source>What shall we call you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name or initials, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you write nothing, you get a number. Your badge and our lists then show that instead of your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not store your own name. If you have booked a visit, the front desk helps you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy until {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back at {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back tomorrow at {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back {date} at {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back {date} {year} at {clock}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingCodeScreen</name>
    <message>
        <source>Do you have a booking code?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is in your booking confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckOutScreen</name>
    <message>
        <source>Check out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your badge, or write the code on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not have the badge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a booking code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your host lets you in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompanionsScreen</name>
    <message>
        <source>Who are the others?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if you like. It is enough that we know how many you are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>Is this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More people in your group?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We call you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number instead of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 you are meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front desk helps you find the right person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, register us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the others (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front desk asks on your behalf and comes to you here in the foyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my name after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show my name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be met here in the foyer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataNotice</name>
    <message>
        <source>We ask for your name only because you may be going beyond the locked door. It tells us who is in the building if we have to evacuate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n day(s) after your visit.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n hour(s) after your visit.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>If you would rather meet here in the foyer, tell the front desk. Then no name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about your data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataScreen</name>
    <message>
        <source>What happens with what you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you ask?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know who is in the building if we have to evacuate, to tell the person you are visiting, and to print your badge. For nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What allows you to ask?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the building safe is a task in the public interest (Article 6.1 e of the EU data protection regulation). That is why we do not ask for your consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n day(s) after your visit, in backups too.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n hour(s) after your visit, in backups too.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Decision: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front desk, the person you are visiting and, in an evacuation, those who lead it. The visitor list is a public record, so somebody may ask to read it before it is erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What are your rights?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may see what we have written about you, have it corrected, object to it or ask us to erase it. You may also complain to the Swedish Authority for Privacy Protection (IMY).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would you rather not give your name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the front desk. Then you meet here in the foyer and nothing is registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data protection officer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code for the web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front desk comes to you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskCalledScreen</name>
    <message>
        <source>The front desk is coming to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody at the front desk has answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are calling the front desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ring %1, and we will help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please stay here in the foyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait here. This screen tells you when somebody is coming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not need to say who you are or why you ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have written is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FarewellScreen</name>
    <message>
        <source>Not at all satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not very satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have checked out. Please leave your badge at the front desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front desk has been told. If you find your badge, please leave it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How satisfied are you with the way you were received on your visit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 = not at all satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 = very satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is anonymous and is not kept with your visit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>Who are you meeting?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, unit or what your visit is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole name, first and last. Or ask the front desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not know – ask the front desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>I am still here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The screen is cleared in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguagePack</name>
    <message>
        <source>English</source>
        <comment>What the language calls itself.</comment>
        <translation>Ubmejesámiengiälla</translation>
    </message>
    <message>
        <source>left to right</source>
        <comment>How it is written: left to right, or right to left.</comment>
        <translation>left to right</translation>
    </message>
    <message>
        <source>en_GB</source>
        <comment>Layout of the on-screen keyboard.</comment>
        <translation>sma_SE</translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterPicker</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick letters with left and right, and take one with Enter. Up and down give figures, space, delete and done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others can hear which letters you pick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter}, capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At sign</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>What is your name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company or organisation, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not want to show my name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Do you need anything?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need help if we have to evacuate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I want to use Sami</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I want to use Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, register me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not need to answer. The front desk and the person you are meeting are told what you choose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonsLine</name>
    <message>
        <source>How many are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many have come now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachUsScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScrollMark</name>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the beginning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>It is shown on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is on. Move with the arrow keys and press Enter to choose. Escape goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language you chose cannot be spoken. Press the key for speech to hear the screen in another language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are not spoken aloud. Plug in headphones to hear everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new choice(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Volume {loudness} of {loudest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field to fill in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welcome to the town hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have booked a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let us know you are here and we will meet you in the foyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have not booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front desk asks the person you would like to meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a public document or ask a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not need to give your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you. Please take a seat in the foyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome back. You are checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the alarm sounds, leave the building. Assembly point: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is told that you are here and meets you in the foyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of staff is coming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wear your badge, and check out when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front desk is coming to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We will come to you here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>{name} has their workplace at {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not possible right now. What you wrote is still here. Please try again, or turn to the front desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check that it is the same as on your badge, or call the front desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long. Please write at most {allowed} letters, for instance a short form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That looks like a personal identity number. You do not need it here, and we do not keep it. Please write without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check it, or choose to write your name instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking is for another day. Call the front desk and we will help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking has been cancelled. Please call the front desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front desk is closed, and this booking is not for now. Please call your host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are already registered. Please take a seat in the foyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have already checked out. Thank you for your visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot find the person you chose any more. Go back and choose again, or ask the front desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EVACUATION (drill)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the building by the nearest exit. Do not use the lift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOCK-DOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOCK-DOWN (drill)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay inside. Keep away from windows and doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do as the staff tell you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}  ·  {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Make your choice, and we tell a colleague.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. We tell a colleague that you are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Please ring {phone}, and we will help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many codes have been wrong. Please wait a moment and try again, or call the front desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes longer than it should. Please wait a little, turn to the front desk, or ring {phone}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorFooter</name>
    <message>
        <source>Call the front desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach us</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorHeader</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hour}.{minute}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithoutBadgeScreen</name>
    <message>
        <source>What name or number is on your badge?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name you wrote, or the number you got</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front desk makes sure that you are taken off the list of who is in the building.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
