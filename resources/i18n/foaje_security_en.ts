<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>InsideHeader</name>
    <message numerus="yes">
        <source>registered in the house</source>
        <comment>after a large number of persons</comment>
        <translation>
            <numerusform>registered in the house</numerusform>
            <numerusform>registered in the house</numerusform>
        </translation>
    </message>
</context>
</TS>
