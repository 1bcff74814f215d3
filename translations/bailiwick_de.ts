<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Field</name>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role at issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explicit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs from default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens, 30 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Invites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles and permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legacy API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted user %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n set</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: allows nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no effect on this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: on by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: off by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: on, set for this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stored as on, without effect on this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: off, set for this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stored as off, without effect on this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: on, as everything is for administrators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not stored for this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server doesn&apos;t know the role: it gets a user&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, on all models; the server ignores permissions stored for a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 permissions by default; what is stored for a person comes before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The output could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and your rights at that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write column=value, column!=value, column~part, column&lt;value or column&gt;value; put values with blanks in double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double quote in “%1” is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or double it to mean the character itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This instance can&apos;t do that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OIDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
