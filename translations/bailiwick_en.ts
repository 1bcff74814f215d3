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
    <message numerus="yes">
        <source>The journal is whole: %n entries.</source>
        <translation>
            <numerusform>The journal is whole: %n entry.</numerusform>
            <numerusform>The journal is whole: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed or blanked in %n places.</source>
        <translation>
            <numerusform>Removed or blanked in %n place.</numerusform>
            <numerusform>Removed or blanked in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more changes (--verbose lists them)</source>
        <translation>
            <numerusform>… and %n more change (--verbose lists it)</numerusform>
            <numerusform>… and %n more changes (--verbose lists them)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes %n transactions; a failure on the way leaves those before it.</source>
        <translation>
            <numerusform>It takes %n transaction; a failure on the way leaves those before it.</numerusform>
            <numerusform>It takes %n transactions; a failure on the way leaves those before it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply these %n changes? [y/N] </source>
        <translation>
            <numerusform>Apply this change? [y/N] </numerusform>
            <numerusform>Apply these %n changes? [y/N] </numerusform>
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
    <name>Journal</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invites</source>
        <translation>
            <numerusform>%n invite</numerusform>
            <numerusform>%n invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API keys</source>
        <translation>
            <numerusform>%n API key</numerusform>
            <numerusform>%n API keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotas</source>
        <translation>
            <numerusform>%n quota</numerusform>
            <numerusform>%n quotas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalRemedy</name>
    <message numerus="yes">
        <source>%n of them were changed since, and would be left out.</source>
        <translation>
            <numerusform>%n of them was changed since, and would be left out.</numerusform>
            <numerusform>%n of them were changed since, and would be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are as they were again.</source>
        <translation>
            <numerusform>%n of them is as it was again.</numerusform>
            <numerusform>%n of them are as they were again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its changes can&apos;t be taken back: a password.</source>
        <translation>
            <numerusform>%n of its changes can&apos;t be taken back: a password.</numerusform>
            <numerusform>%n of its changes can&apos;t be taken back: passwords.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo would make %n change(s)</source>
        <translation>
            <numerusform>Undo would make %n change</numerusform>
            <numerusform>Undo would make %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)…</source>
        <translation>
            <numerusform>Undo %n change…</numerusform>
            <numerusform>Undo %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finish %n change(s)…</source>
        <translation>
            <numerusform>Finish %n change…</numerusform>
            <numerusform>Finish %n changes…</numerusform>
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
    <name>Plan</name>
    <message numerus="yes">
        <source>%n sessions work again</source>
        <translation>
            <numerusform>%n session works again</numerusform>
            <numerusform>%n sessions work again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends %n sessions</source>
        <translation>
            <numerusform>ends %n session</numerusform>
            <numerusform>ends %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys work again</source>
        <translation>
            <numerusform>%n key works again</numerusform>
            <numerusform>%n keys work again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys stop</source>
        <translation>
            <numerusform>%n key stops</numerusform>
            <numerusform>%n keys stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n users</source>
        <translation>
            <numerusform>create %n user</numerusform>
            <numerusform>create %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>name of %n users</source>
        <translation>
            <numerusform>name of %n user</numerusform>
            <numerusform>name of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>e-mail address of %n users</source>
        <translation>
            <numerusform>e-mail address of %n user</numerusform>
            <numerusform>e-mail address of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>role of %n users</source>
        <translation>
            <numerusform>role of %n user</numerusform>
            <numerusform>role of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>status of %n users</source>
        <translation>
            <numerusform>status of %n user</numerusform>
            <numerusform>status of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reset the password of %n users</source>
        <translation>
            <numerusform>reset the password of %n user</numerusform>
            <numerusform>reset the password of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>permissions of %n users</source>
        <translation>
            <numerusform>permissions of %n user</numerusform>
            <numerusform>permissions of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>models of %n users</source>
        <translation>
            <numerusform>models of %n user</numerusform>
            <numerusform>models of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n users</source>
        <translation>
            <numerusform>reject %n user</numerusform>
            <numerusform>reject %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n users</source>
        <translation>
            <numerusform>delete %n user</numerusform>
            <numerusform>delete %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n users</source>
        <translation>
            <numerusform>bring back %n user</numerusform>
            <numerusform>bring back %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set %n quotas</source>
        <translation>
            <numerusform>set %n quota</numerusform>
            <numerusform>set %n quotas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n quotas</source>
        <translation>
            <numerusform>remove %n quota</numerusform>
            <numerusform>remove %n quotas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n quotas</source>
        <translation>
            <numerusform>bring back %n quota</numerusform>
            <numerusform>bring back %n quotas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n invites</source>
        <translation>
            <numerusform>create %n invite</numerusform>
            <numerusform>create %n invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>revoke %n invites</source>
        <translation>
            <numerusform>revoke %n invite</numerusform>
            <numerusform>revoke %n invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n spent invites</source>
        <translation>
            <numerusform>remove %n spent invite</numerusform>
            <numerusform>remove %n spent invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n invites</source>
        <translation>
            <numerusform>bring back %n invite</numerusform>
            <numerusform>bring back %n invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n API keys</source>
        <translation>
            <numerusform>create %n API key</numerusform>
            <numerusform>create %n API keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expiry of %n API keys</source>
        <translation>
            <numerusform>expiry of %n API key</numerusform>
            <numerusform>expiry of %n API keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>revoke %n API keys</source>
        <translation>
            <numerusform>revoke %n API key</numerusform>
            <numerusform>revoke %n API keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n API keys</source>
        <translation>
            <numerusform>bring back %n API key</numerusform>
            <numerusform>bring back %n API keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end %n sessions</source>
        <translation>
            <numerusform>end %n session</numerusform>
            <numerusform>end %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n sessions</source>
        <translation>
            <numerusform>bring back %n session</numerusform>
            <numerusform>bring back %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permissions</source>
        <translation>
            <numerusform>%n permission</numerusform>
            <numerusform>%n permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API keys</source>
        <translation>
            <numerusform>%n API key</numerusform>
            <numerusform>%n API keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage rows</source>
        <translation>
            <numerusform>%n usage row</numerusform>
            <numerusform>%n usage rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invites</source>
        <translation>
            <numerusform>%n invite</numerusform>
            <numerusform>%n invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotas</source>
        <translation>
            <numerusform>%n quota</numerusform>
            <numerusform>%n quotas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionActions</name>
    <message numerus="yes">
        <source>these %n people</source>
        <translation>
            <numerusform>this %n person</numerusform>
            <numerusform>these %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n session(s)</source>
        <translation>
            <numerusform>End %n session</numerusform>
            <numerusform>End %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End all %n session(s) of %1</source>
        <extracomment>%1: a person&apos;s name</extracomment>
        <translation>
            <numerusform>End the session of %1</numerusform>
            <numerusform>End all %n sessions of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n session(s) of %1</source>
        <extracomment>%1: a person&apos;s name</extracomment>
        <translation>
            <numerusform>The other session of %1</numerusform>
            <numerusform>The other %n sessions of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All but those of %1: %n session(s)</source>
        <extracomment>%1: a person&apos;s name</extracomment>
        <translation>
            <numerusform>All but those of %1: %n session</numerusform>
            <numerusform>All but those of %1: %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All but the selected: %n session(s)</source>
        <translation>
            <numerusform>All but the selected: %n session</numerusform>
            <numerusform>All but the selected: %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the other %n session(s)</source>
        <translation>
            <numerusform>End the other session</numerusform>
            <numerusform>End the other %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::BackupsDialog</name>
    <message numerus="yes">
        <source>%n backup(s), %1, in %2, where only you can read them.</source>
        <translation>
            <numerusform>%n backup, %1, in %2, where only you can read it.</numerusform>
            <numerusform>%n backups, %1, in %2, where only you can read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backup(s)?</source>
        <translation>
            <numerusform>Delete this backup?</numerusform>
            <numerusform>Delete %n backups?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) deleted.</source>
        <translation>
            <numerusform>%n backup deleted.</numerusform>
            <numerusform>%n backups deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::Changing</name>
    <message numerus="yes">
        <source>Settled with the database what %n interrupted set(s) left</source>
        <translation>
            <numerusform>Settled with the database what %n interrupted set left</numerusform>
            <numerusform>Settled with the database what %n interrupted sets left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) made</source>
        <translation>
            <numerusform>%n secret made</numerusform>
            <numerusform>%n secrets made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ExpiryDialog</name>
    <message numerus="yes">
        <source>Expiry of %n key(s)</source>
        <translation>
            <numerusform>Expiry of %n key</numerusform>
            <numerusform>Expiry of %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
    <message numerus="yes">
        <source>%1, and %n more. Only parts of them are in the database.</source>
        <translation>
            <numerusform>%1, and %n more. Only parts of them are in the database.</numerusform>
            <numerusform>%1, and %n more. Only parts of them are in the database.</numerusform>
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
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n pending change</numerusform>
            <numerusform>%n pending changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave with %n pending change(s)?</source>
        <translation>
            <numerusform>Leave with %n pending change?</numerusform>
            <numerusform>Leave with %n pending changes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ModelsDialog</name>
    <message numerus="yes">
        <source>Allowed models of %n user(s)</source>
        <translation>
            <numerusform>Allowed models of %n user</numerusform>
            <numerusform>Allowed models of %n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::QuotaDialog</name>
    <message numerus="yes">
        <source>Quota of %n user(s)</source>
        <translation>
            <numerusform>Quota of %n user</numerusform>
            <numerusform>Quota of %n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::RestoreDialog</name>
    <message numerus="yes">
        <source>%n other table(s) have as many rows; what was changed in them since is lost all the same.</source>
        <translation>
            <numerusform>%n other table has as many rows; what was changed in it since is lost all the same.</numerusform>
            <numerusform>%n other tables have as many rows; what was changed in them since is lost all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are lost</source>
        <translation>
            <numerusform>%n user is lost</numerusform>
            <numerusform>%n users are lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) come back</source>
        <translation>
            <numerusform>%n user comes back</numerusform>
            <numerusform>%n users come back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::Review</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <comment>deleted</comment>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s)</source>
        <comment>deleted</comment>
        <translation>
            <numerusform>%n API key</numerusform>
            <numerusform>%n API keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation>
            <numerusform>Undo %n change</numerusform>
            <numerusform>Undo %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s), delete %1</source>
        <translation>
            <numerusform>Apply %n change, delete %1</numerusform>
            <numerusform>Apply %n changes, delete %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finish %n change(s)</source>
        <translation>
            <numerusform>Finish %n change</numerusform>
            <numerusform>Finish %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ReviewDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n applied</numerusform>
            <numerusform>%n applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applied</source>
        <translation>
            <numerusform>%n not applied</numerusform>
            <numerusform>%n not applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be applied</source>
        <translation>
            <numerusform>%n will be applied</numerusform>
            <numerusform>%n will be applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply with %n warning(s)</source>
        <translation>
            <numerusform>Apply with %n warning</numerusform>
            <numerusform>Apply with %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n part(s), so that the server can go on</source>
        <translation>
            <numerusform>In %n part, so that the server can go on</numerusform>
            <numerusform>In %n parts, so that the server can go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) applied</source>
        <translation>
            <numerusform>%n change applied</numerusform>
            <numerusform>%n changes applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes applied, %n conflict(s)</source>
        <translation>
            <numerusform>%1 of %2 changes applied, %n conflict</numerusform>
            <numerusform>%1 of %2 changes applied, %n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::SwitchBar</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::Tray</name>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n pending change</numerusform>
            <numerusform>%n pending changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n change(s)…</source>
        <translation>
            <numerusform>Review %n change…</numerusform>
            <numerusform>Review %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) with the database. </source>
        <translation>
            <numerusform>%n conflict with the database. </numerusform>
            <numerusform>%n conflicts with the database. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n pending change(s)?</source>
        <translation>
            <numerusform>Discard %n pending change?</numerusform>
            <numerusform>Discard %n pending changes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n change(s)</source>
        <translation>
            <numerusform>Discard %n change</numerusform>
            <numerusform>Discard %n changes</numerusform>
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
