<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="se" sourcelanguage="en">
<context>
    <name>Availability</name>
    <message>
        <source>Available</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Not here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Not here today</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>No longer works here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Busy until {clock}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>back at {clock}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>back tomorrow at {clock}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>back {date} at {clock}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>back {date} {year} at {clock}</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>BookingCodeScreen</name>
    <message>
        <source>Do you have a booking code?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The code is in your booking confirmation</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>I have no code</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>CheckOutScreen</name>
    <message>
        <source>Check out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Scan your badge, or write the code on it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Eight letters and digits</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Check out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>Is this right?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>You are meeting</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The front desk helps you find the right person</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Yes, register me</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>You will be met here in the foyer.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>DeskCalledScreen</name>
    <message>
        <source>The front desk is coming to you</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Stay here, or carry on. What you have written is still here.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>Who are you meeting?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Name, unit or what your visit is about</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>I do not know – ask the front desk</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>I am still here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <source>The screen is cleared in %n second(s).</source>
        <translation type="unfinished">
            <numerusform/>
            <numerusform/>
            <numerusform/>
        </translation>
    </message>
</context>
<context>
    <name>LanguagePack</name>
    <message>
        <source>English</source>
        <comment>What the language calls itself.</comment>
        <translation>Åarjelsaemien gïele</translation>
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
        <translation type="unfinished"/>
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
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>What is your name?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>First and last name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Company or organisation, if you like</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>We ask for your name only because you may be going beyond the locked door. It tells us who is in the building if we have to evacuate.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>If you would rather meet here in the foyer, tell the front desk. Then no name is needed.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welcome to the town hall</source>
        <translation>Buerie båeteme</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>I have booked a visit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Let us know you are here and we will meet you in the foyer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>I have not booked</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The front desk asks the person you would like to meet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>See a public document or ask a question</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>You do not need to give your name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Check out</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you for your visit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The front desk is coming to you</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Thank you. Please take a seat in the foyer.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>If the alarm sounds, leave the building. Assembly point: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>You have checked out. Please leave your badge at the front desk.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>You do not need to say who you are or why you ask.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>%1 is told that you are here and meets you in the foyer.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>A member of staff is coming.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The front desk is coming to you.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>We will come to you here.</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>{name} has their workplace at {address}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>That is not possible right now. What you wrote is still here. Please try again, or turn to the front desk.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>We do not recognise the code. Please check that it is the same as on your badge, or call the front desk.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>That is too long. Please write at most {allowed} letters, for instance a short form.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>We do not recognise the code. Please check it, or choose to write your name instead.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The booking is for another day. Call the front desk and we will help.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>You are already registered. Please take a seat in the foyer.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>You have already checked out. Thank you for your visit.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>We cannot find the person you chose any more. Go back and choose again, or ask the front desk.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>EVACUATION (drill)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Leave the building by the nearest exit. Do not use the lift.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{date}  ·  {time}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>VisitorFooter</name>
    <message>
        <source>Call the front desk</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>VisitorHeader</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Monday</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>{hour}.{minute}</source>
        <translation type="unfinished"/>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform/>
            <numerusform/>
            <numerusform/>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation type="unfinished">
            <numerusform/>
            <numerusform/>
            <numerusform/>
        </translation>
    </message>
    <message>
        <source>{hours} {minutes}</source>
        <translation type="unfinished"/>
    </message>
</context>
</TS>
