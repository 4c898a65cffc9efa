<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>IdleWarning</name>
    <message numerus="yes">
        <source>The screen is cleared in %n second(s).</source>
        <translation>
            <numerusform>The screen is cleared in %n second.</numerusform>
            <numerusform>The screen is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
