<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>EndEvacuationPanel</name>
    <message>
        <source>End the drill?</source>
        <translation>Ska övningen avslutas?</translation>
    </message>
    <message>
        <source>End the evacuation?</source>
        <translation>Ska utrymningen avslutas?</translation>
    </message>
    <message>
        <source>Everybody on the list is accounted for.</source>
        <translation>Det finns besked om alla på listan.</translation>
    </message>
    <message>
        <source>Name and reason</source>
        <translation>Namn och skäl</translation>
    </message>
    <message>
        <source>End drill</source>
        <translation>Avsluta övning</translation>
    </message>
    <message>
        <source>End evacuation</source>
        <translation>Avsluta utrymning</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
</context>
<context>
    <name>InsideHeader</name>
    <message numerus="yes">
        <source>registered in the house</source>
        <comment>after a large number of persons</comment>
        <translation>
            <numerusform>anmäld i huset</numerusform>
            <numerusform>anmälda i huset</numerusform>
        </translation>
    </message>
    <message>
        <source>Svenska</source>
        <comment>the other language, in that language</comment>
        <translation>English</translation>
    </message>
    <message>
        <source>sv</source>
        <comment>code of the other language</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>KeepsWatch</name>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Sign out. Ctrl+L</source>
        <translation>Logga ut. Ctrl+L</translation>
    </message>
    <message>
        <source>Sign in, so that what you do bears your name. Ctrl+L</source>
        <translation>Logga in, så att det du gör står i ditt namn. Ctrl+L</translation>
    </message>
</context>
<context>
    <name>LockdownPanel</name>
    <message>
        <source>End the lock-down?</source>
        <translation>Avsluta inrymningen?</translation>
    </message>
    <message>
        <source>Have everybody stay inside?</source>
        <translation>Ska alla stanna inne?</translation>
    </message>
    <message>
        <source>The screens go back to what they showed before.</source>
        <translation>Skärmarna visar åter det de visade förut.</translation>
    </message>
    <message>
        <source>The screens tell everybody to stay inside and keep away from windows and doors.</source>
        <translation>Skärmarna säger åt alla att stanna inne och hålla sig borta från fönster och dörrar.</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Avsluta nu</translation>
    </message>
    <message>
        <source>Lock down now</source>
        <translation>Starta inrymning nu</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Who is in the house</source>
        <translation>Vilka som är i huset</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
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
    <name>RollHeader</name>
    <message>
        <source>DRILL</source>
        <translation>ÖVNING</translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation>UTRYMNING</translation>
    </message>
    <message>
        <source>not accounted for</source>
        <translation>saknar besked</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ute</translation>
    </message>
</context>
<context>
    <name>SecurityActions</name>
    <message>
        <source>Print the list</source>
        <translation>Skriv ut listan</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>End lock-down</source>
        <translation>Avsluta inrymning</translation>
    </message>
    <message>
        <source>Lock-down</source>
        <translation>Inrymning</translation>
    </message>
    <message>
        <source>Start evacuation</source>
        <translation>Starta utrymning</translation>
    </message>
    <message>
        <source>End drill</source>
        <translation>Avsluta övning</translation>
    </message>
    <message>
        <source>End evacuation</source>
        <translation>Avsluta utrymning</translation>
    </message>
</context>
<context>
    <name>SecurityNotices</name>
    <message>
        <source>Checked.</source>
        <translation>Kontrollerad.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Inte kontrollerad än.</translation>
    </message>
    <message>
        <source>The list is on its way.</source>
        <translation>Listan är på väg.</translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>StartEvacuationPanel</name>
    <message>
        <source>Evacuate the house?</source>
        <translation>Ska huset utrymmas?</translation>
    </message>
    <message>
        <source>The list comes out of the printer at once, and the screens tell everybody to leave.</source>
        <translation>Listan skrivs ut genast, och skärmarna visar att alla ska gå ut.</translation>
    </message>
    <message>
        <source>Evacuate now</source>
        <translation>Utrym nu</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
</TS>
