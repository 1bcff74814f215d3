<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Command</name>
    <message numerus="yes">
        <source>Warning: The time of %n usage row(s) can&apos;t be read; they count in the totals of an open period only.</source>
        <translation>
            <numerusform>Warning: The time of %n usage row can&apos;t be read; it counts in the totals of an open period only.</numerusform>
            <numerusform>Warning: The time of %n usage rows can&apos;t be read; they count in the totals of an open period only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warning: Tokens of %n usage row(s) are no whole numbers; they count as none.</source>
        <translation>
            <numerusform>Warning: Tokens of %n usage row are no whole numbers; they count as none.</numerusform>
            <numerusform>Warning: Tokens of %n usage rows are no whole numbers; they count as none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::FacetPopup</name>
    <message numerus="yes">
        <source>%n more: type to find them</source>
        <translation>
            <numerusform>%n more: type to find it</numerusform>
            <numerusform>%n more: type to find them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::InstanceBanners</name>
    <message numerus="yes">
        <source>%n more note(s) about this database</source>
        <translation>
            <numerusform>%n more note about this database</numerusform>
            <numerusform>%n more notes about this database</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::MainWindow</name>
    <message numerus="yes">
        <source>%n pending user(s)</source>
        <translation>
            <numerusform>%n pending user</numerusform>
            <numerusform>%n pending users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::UsagePage</name>
    <message numerus="yes">
        <source>Usage of %Ln rows with an unreadable time is not in the chart.</source>
        <translation>
            <numerusform>Usage of %Ln row with an unreadable time is not in the chart.</numerusform>
            <numerusform>Usage of %Ln rows with an unreadable time is not in the chart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tokens of %Ln rows are no whole numbers and count as none.</source>
        <translation>
            <numerusform>Tokens of %Ln row are no whole numbers and count as none.</numerusform>
            <numerusform>Tokens of %Ln rows are no whole numbers and count as none.</numerusform>
        </translation>
    </message>
</context>
</TS>
