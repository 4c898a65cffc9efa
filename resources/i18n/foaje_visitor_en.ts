<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DataNotice</name>
    <message numerus="yes">
        <source>What you write is erased %n day(s) after your visit.</source>
        <translation>
            <numerusform>What you write is erased %n day after your visit.</numerusform>
            <numerusform>What you write is erased %n days after your visit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n hour(s) after your visit.</source>
        <translation>
            <numerusform>What you write is erased %n hour after your visit.</numerusform>
            <numerusform>What you write is erased %n hours after your visit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataScreen</name>
    <message numerus="yes">
        <source>It is erased %n day(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>It is erased %n day after your visit, in backups too.</numerusform>
            <numerusform>It is erased %n days after your visit, in backups too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n hour(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>It is erased %n hour after your visit, in backups too.</numerusform>
            <numerusform>It is erased %n hours after your visit, in backups too.</numerusform>
        </translation>
    </message>
</context>
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
