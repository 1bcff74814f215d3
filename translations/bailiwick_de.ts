<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Bailiwick</source>
        <translation>Über Bailiwick</translation>
    </message>
    <message>
        <source>Users, roles, invites, API keys and usage of self-hosted AI servers, from this computer. Sends no statistics.</source>
        <translation>Benutzer, Rollen, Einladungen, API-Schlüssel und Nutzung selbst betriebener KI-Server, von diesem Rechner aus. Sendet keine Statistik.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. The font Inter is under the SIL Open Font License.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Die Schrift Inter steht unter der SIL Open Font License.</translation>
    </message>
    <message>
        <source>Version of %1</source>
        <translation>Version von %1</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Absent</name>
    <message>
        <source>never used</source>
        <translation>nie verwendet</translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation>ohne Ablauf</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;PostgreSQL…</source>
        <translation>&amp;PostgreSQL…</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Demo</translation>
    </message>
    <message>
        <source>&amp;Close instance</source>
        <translation>Instanz s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>Lesen &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>&amp;Detail pane</source>
        <translation>&amp;Detailbereich</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>V&amp;orige Seite</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Bailiwick</source>
        <translation>&amp;Über Bailiwick</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Review changes…</source>
        <translation>Änderungen p&amp;rüfen …</translation>
    </message>
    <message>
        <source>&amp;Discard changes…</source>
        <translation>Änderungen &amp;verwerfen …</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen…</translation>
    </message>
    <message>
        <source>&amp;Nobody can sign in…</source>
        <translation>&amp;Niemand kann sich anmelden…</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>&amp;Instanz</translation>
    </message>
    <message>
        <source>Open &amp;change set…</source>
        <translation>&amp;Änderungssatz öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save change set…</source>
        <translation>Änderungssatz &amp;sichern…</translation>
    </message>
    <message>
        <source>&amp;Apply now</source>
        <translation>Sofort &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Sign-in and address…</source>
        <translation>&amp;Anmeldung und Adresse…</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the versions of the program and its libraries.</source>
        <translation>Zeigt die Versionen des Programms und seiner Bibliotheken.</translation>
    </message>
    <message>
        <source>Opens the demo; makes it when there is none yet.</source>
        <translation>Öffnet die Demo; legt sie an, wenn es noch keine gibt.</translation>
    </message>
    <message>
        <source>Colours of this run: light, dark or system.</source>
        <translation>Farben für diesen Lauf: light, dark oder system.</translation>
    </message>
    <message>
        <source>Writes pictures of all tabs, light and dark, and the usage chart into a folder, and exits.</source>
        <translation>Schreibt Bilder aller Seiten, hell und dunkel, und das Nutzungsdiagramm in einen Ordner und endet.</translation>
    </message>
    <message>
        <source>Administration console for self-hosted AI instances: users, roles, invites, keys, usage.</source>
        <translation>Verwaltungskonsole für selbst betriebene KI-Instanzen: Benutzer, Rollen, Einladungen, Schlüssel, Nutzung.</translation>
    </message>
    <message>
        <source>A SQLite file, LocalAI&apos;s data folder, or postgresql://user@host/database without a password.</source>
        <translation>Eine SQLite-Datei, LocalAIs Datenordner oder postgresql://user@host/database ohne Passwort.</translation>
    </message>
    <message>
        <source>--theme is light, dark or system, not “%1”.</source>
        <translation>--theme ist light, dark oder system, nicht „%1“.</translation>
    </message>
    <message>
        <source>One database at a time, not %1.</source>
        <translation>Nur eine Datenbank auf einmal, nicht %1.</translation>
    </message>
    <message>
        <source>Either --demo or a database, not both.</source>
        <translation>Entweder --demo oder eine Datenbank, nicht beides.</translation>
    </message>
    <message>
        <source>--screenshots needs a database.</source>
        <translation>--screenshots braucht eine Datenbank.</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Saved connections.</source>
        <translation>Gespeicherte Verbindungen.</translation>
    </message>
    <message>
        <source>One saved connection, by its name or id.</source>
        <translation>Eine gespeicherte Verbindung, nach Name oder ID.</translation>
    </message>
    <message>
        <source>What this instance is and what can be done with it.</source>
        <translation>Was diese Instanz ist und was mit ihr möglich ist.</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Dasselbe.</translation>
    </message>
    <message>
        <source>Users with role, state, permissions, models, quotas and keys.</source>
        <translation>Benutzer mit Rolle, Zustand, Berechtigungen, Modellen, Kontingenten und Schlüsseln.</translation>
    </message>
    <message>
        <source>One user, by id or e-mail address.</source>
        <translation>Ein Benutzer, nach ID oder E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Which permissions and models each user has, and which of them were set.</source>
        <translation>Welche Berechtigungen und Modelle jeder Benutzer hat und welche davon gesetzt wurden.</translation>
    </message>
    <message>
        <source>Invite codes with their state.</source>
        <translation>Einladungscodes mit ihrem Zustand.</translation>
    </message>
    <message>
        <source>API keys with owner, state and last use.</source>
        <translation>API-Schlüssel mit Besitzer, Zustand und letzter Verwendung.</translation>
    </message>
    <message>
        <source>Browser sessions.</source>
        <translation>Browser-Sitzungen.</translation>
    </message>
    <message>
        <source>Requests and tokens, grouped by time and by what was used.</source>
        <translation>Anfragen und Tokens, gruppiert nach Zeit und danach, was genutzt wurde.</translation>
    </message>
    <message>
        <source>Make a LocalAI database with invented users to try things on.</source>
        <translation>Eine LocalAI-Datenbank mit erfundenen Benutzern zum Ausprobieren anlegen.</translation>
    </message>
    <message>
        <source>Print the completions for a shell.</source>
        <translation>Die Vervollständigung für eine Shell ausgeben.</translation>
    </message>
    <message>
        <source>Help on a command, or on all of them.</source>
        <translation>Hilfe zu einem Befehl oder zu allen.</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Passwort für %1: </translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Read in %1 ms</source>
        <translation>In %1 ms gelesen</translation>
    </message>
    <message>
        <source>done, nothing wrong</source>
        <translation>fertig, alles in Ordnung</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falsche Verwendung</translation>
    </message>
    <message>
        <source>the other side can&apos;t be reached, trusted or read</source>
        <translation>die Gegenseite ist nicht erreichbar, nicht vertrauenswürdig oder nicht lesbar</translation>
    </message>
    <message>
        <source>not signed in or not permitted</source>
        <translation>nicht angemeldet oder nicht berechtigt</translation>
    </message>
    <message>
        <source>refused by a safety rule or a conflict</source>
        <translation>von einer Sicherheitsregel oder einem Konflikt verhindert</translation>
    </message>
    <message>
        <source>done in part</source>
        <translation>teilweise erledigt</translation>
    </message>
    <message>
        <source>this instance can&apos;t do that</source>
        <translation>diese Instanz kann das nicht</translation>
    </message>
    <message>
        <source>a fault of this program</source>
        <translation>ein Fehler dieses Programms</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>A saved connection, by its name or id.</source>
        <translation>Eine gespeicherte Verbindung, nach Name oder ID.</translation>
    </message>
    <message>
        <source>A LocalAI database: a SQLite file, LocalAI&apos;s data folder, or postgresql://user@host/db.</source>
        <translation>Eine LocalAI-Datenbank: eine SQLite-Datei, LocalAIs Datenordner oder postgresql://user@host/db.</translation>
    </message>
    <message>
        <source>The PostgreSQL password stands in this file; - reads standard input.</source>
        <translation>Das PostgreSQL-Passwort steht in dieser Datei; - liest die Standardeingabe.</translation>
    </message>
    <message>
        <source>Certificates (PEM) that may sign the PostgreSQL server&apos;s certificate.</source>
        <translation>Zertifikate (PEM), die das Zertifikat des PostgreSQL-Servers unterschrieben haben dürfen.</translation>
    </message>
    <message>
        <source>LocalAI&apos;s HMAC secret, where it doesn&apos;t lie beside the database.</source>
        <translation>LocalAIs HMAC-Geheimnis, wenn es nicht neben der Datenbank liegt.</translation>
    </message>
    <message>
        <source>Longest wait for each answer; a lock is waited for at least 5 seconds.</source>
        <translation>Längste Wartezeit auf jede Antwort; auf eine Sperre wird mindestens 5 Sekunden gewartet.</translation>
    </message>
    <message>
        <source>table (the default), json or csv.</source>
        <translation>table (Standard), json oder csv.</translation>
    </message>
    <message>
        <source>Short for --output json.</source>
        <translation>Kurz für --output json.</translation>
    </message>
    <message>
        <source>Short for --output csv.</source>
        <translation>Kurz für --output csv.</translation>
    </message>
    <message>
        <source>No colors, as with the variable NO_COLOR.</source>
        <translation>Keine Farben, wie mit der Variablen NO_COLOR.</translation>
    </message>
    <message>
        <source>No notes, warnings or progress on standard error.</source>
        <translation>Keine Hinweise, Warnungen und Fortschritte auf der Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>Say on standard error what is opened and how long it takes.</source>
        <translation>Auf der Standardfehlerausgabe sagen, was geöffnet wird und wie lange es dauert.</translation>
    </message>
    <message>
        <source>Version of the program and of its libraries.</source>
        <translation>Version des Programms und seiner Bibliotheken.</translation>
    </message>
    <message>
        <source>Only these columns, in this order.</source>
        <translation>Nur diese Spalten, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Sort by these columns; a minus in front turns the order round.</source>
        <translation>Nach diesen Spalten sortieren; ein Minus davor kehrt die Reihenfolge um.</translation>
    </message>
    <message>
        <source>Only rows that meet all conditions: role=admin, name~keller, keys&gt;3, created_at&lt;2026-01-01.</source>
        <translation>Nur Zeilen, die alle Bedingungen erfüllen: role=admin, name~keller, keys&gt;3, created_at&lt;2026-01-01.</translation>
    </message>
    <message>
        <source>Exit with 1 when the list isn&apos;t empty.</source>
        <translation>Mit 1 enden, wenn die Liste nicht leer ist.</translation>
    </message>
    <message>
        <source>Which account is meant when an address has several: local, github, oidc, …</source>
        <translation>Welches Konto gemeint ist, wenn eine Adresse mehrere hat: local, github, oidc, …</translation>
    </message>
    <message>
        <source>Only keys not used for so long, or never and older than that: 90d, 12h, 2w.</source>
        <translation>Nur Schlüssel, die so lange nicht verwendet wurden, oder nie und älter als das: 90d, 12h, 2w.</translation>
    </message>
    <message>
        <source>Only keys that expire within this time: 14d, 12h.</source>
        <translation>Nur Schlüssel, die innerhalb dieser Zeit ablaufen: 14d, 12h.</translation>
    </message>
    <message>
        <source>Group by hour, day, week or month, and by model, user, source, key, endpoint.</source>
        <translation>Nach hour, day, week oder month gruppieren und nach model, user, source, key, endpoint.</translation>
    </message>
    <message>
        <source>First moment that counts; a date means midnight in the zone.</source>
        <translation>Erster Zeitpunkt, der zählt; ein Datum meint Mitternacht in der Zeitzone.</translation>
    </message>
    <message>
        <source>First moment that no longer counts.</source>
        <translation>Erster Zeitpunkt, der nicht mehr zählt.</translation>
    </message>
    <message>
        <source>Time zone that days are cut in, as Europe/Berlin; default: the system&apos;s.</source>
        <translation>Zeitzone, in der Tage beginnen, etwa Europe/Berlin; Standard: die des Systems.</translation>
    </message>
    <message>
        <source>In place of --from and --to.</source>
        <translation>Anstelle von --from und --to.</translation>
    </message>
    <message>
        <source>Number of usage rows.</source>
        <translation>Anzahl der Nutzungszeilen.</translation>
    </message>
    <message>
        <source>Days that the usage covers.</source>
        <translation>Tage, über die sich die Nutzung erstreckt.</translation>
    </message>
    <message>
        <source>The same seed makes the same names and numbers.</source>
        <translation>Derselbe Startwert ergibt dieselben Namen und Zahlen.</translation>
    </message>
    <message>
        <source>LocalAI whose tables are made: 4.1, 4.3 or 4.9.</source>
        <translation>LocalAI, dessen Tabellen angelegt werden: 4.1, 4.3 oder 4.9.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message numerus="yes">
        <source>Warning: The time of %n usage row(s) can&apos;t be read; they count in the totals of an open period only.</source>
        <translation>
            <numerusform>Warnung: Die Zeit von %n Nutzungszeile ist nicht lesbar; sie zählt nur in den Summen eines offenen Zeitraums.</numerusform>
            <numerusform>Warnung: Die Zeit von %n Nutzungszeilen ist nicht lesbar; sie zählen nur in den Summen eines offenen Zeitraums.</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Usage rows</source>
        <translation>Nutzungszeilen</translation>
    </message>
    <message>
        <source>Password of the local accounts</source>
        <translation>Passwort der lokalen Konten</translation>
    </message>
    <message>
        <source>Usage: bailiwickctl [where] &lt;noun&gt; &lt;verb&gt; [arguments] [options]</source>
        <translation>Aufruf: bailiwickctl [Ort] &lt;Nomen&gt; &lt;Verb&gt; [Argumente] [Optionen]</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Where (without it: the only saved connection)</source>
        <translation>Ort (ohne ihn: die einzige gespeicherte Verbindung)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Options of single commands</source>
        <translation>Optionen einzelner Befehle</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>Exit-Codes</translation>
    </message>
    <message>
        <source>Usage: %1 [options]</source>
        <translation>Aufruf: %1 [Optionen]</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>HMAC secret</source>
        <translation>HMAC-Geheimnis</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Kontingente</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>nein: %1</translation>
    </message>
    <message>
        <source>partly: %1</source>
        <translation>teilweise: %1</translation>
    </message>
    <message>
        <source>Warning: Usage is not complete: %1</source>
        <translation>Warnung: Die Nutzung ist nicht vollständig: %1</translation>
    </message>
    <message>
        <source>Warning: This database doesn&apos;t say by which source and key it was used; LocalAI does since 4.3.</source>
        <translation>Warnung: Diese Datenbank sagt nicht, aus welcher Quelle und mit welchem Schlüssel sie genutzt wurde; LocalAI tut das seit 4.3.</translation>
    </message>
    <message>
        <source>%1 (not readable)</source>
        <translation>%1 (nicht lesbar)</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>In anderem Programm offen</translation>
    </message>
    <message>
        <source>Warning: The database has no column %1; what it would say is left empty.</source>
        <translation>Warnung: Die Datenbank hat keine Spalte %1; was sie sagen würde, bleibt leer.</translation>
    </message>
    <message numerus="yes">
        <source>Warning: Tokens of %n usage row(s) are no whole numbers; they count as none.</source>
        <translation>
            <numerusform>Warnung: Die Tokens von %n Nutzungszeile sind keine ganzen Zahlen; sie zählen nicht.</numerusform>
            <numerusform>Warnung: Die Tokens von %n Nutzungszeilen sind keine ganzen Zahlen; sie zählen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of users, from 20: one of each oddity of real data is among them.</source>
        <translation>Anzahl der Benutzer, ab 20: Jede Merkwürdigkeit echter Daten ist einmal dabei.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Größe in Bytes</translation>
    </message>
    <message>
        <source>Older backups removed</source>
        <translation>Ältere Sicherungen entfernt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Would be removed</source>
        <translation>Würde entfernt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Make a verified backup of a SQLite database.</source>
        <translation>Eine geprüfte Sicherung einer SQLite-Datenbank anfertigen.</translation>
    </message>
    <message>
        <source>Backups of a SQLite database, newest first.</source>
        <translation>Sicherungen einer SQLite-Datenbank, neueste zuerst.</translation>
    </message>
    <message>
        <source>Is a backup whole and sound? Without ID the newest.</source>
        <translation>Ist eine Sicherung vollständig und fehlerfrei? Ohne ID die neueste.</translation>
    </message>
    <message>
        <source>Put a backup in the place of the database. Without ID the newest.</source>
        <translation>Eine Sicherung an die Stelle der Datenbank setzen. Ohne ID die neueste.</translation>
    </message>
    <message>
        <source>Remove backups that the settings have no place for.</source>
        <translation>Sicherungen entfernen, für die die Einstellungen keinen Platz haben.</translation>
    </message>
    <message>
        <source>Print what would be done, and stop.</source>
        <translation>Ausgeben, was geschähe, und aufhören.</translation>
    </message>
    <message>
        <source>Answer the question and pass warnings; needed without a terminal.</source>
        <translation>Die Frage bejahen und Warnungen übergehen; ohne Terminal nötig.</translation>
    </message>
    <message>
        <source>Why, for the journal.</source>
        <translation>Der Grund, fürs Journal.</translation>
    </message>
    <message>
        <source>The database is missing now.</source>
        <translation>Die Datenbank fehlt zurzeit.</translation>
    </message>
    <message>
        <source>%1 rows now, %2 then</source>
        <translation>%1 Zeilen jetzt, %2 damals</translation>
    </message>
    <message>
        <source>Users that are lost</source>
        <translation>Benutzer, die verloren gehen</translation>
    </message>
    <message>
        <source>Users that come back</source>
        <translation>Benutzer, die wiederkommen</translation>
    </message>
    <message>
        <source>Change sets applied since</source>
        <translation>Seither angewandte Änderungssätze</translation>
    </message>
    <message>
        <source>Restore this backup? [y/N] </source>
        <translation>Diese Sicherung wiederherstellen? [j/N] </translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Kept before</source>
        <translation>Vorher aufbewahrt</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>answer to a question</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>New password for %1: </source>
        <translation>Neues Passwort für %1: </translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>Noch einmal dasselbe: </translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>Es war schon so.</translation>
    </message>
    <message>
        <source>Somebody has changed it meanwhile.</source>
        <translation>Jemand hat es inzwischen geändert.</translation>
    </message>
    <message>
        <source>It isn&apos;t there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>expected %1, found %2, wanted %3</source>
        <translation>erwartet %1, gefunden %2, gewollt %3</translation>
    </message>
    <message>
        <source>Shown once: %1</source>
        <translation>Einmal gezeigt: %1</translation>
    </message>
    <message>
        <source>Change set %1</source>
        <translation>Änderungssatz %1</translation>
    </message>
    <message>
        <source>Make a local account.</source>
        <translation>Ein lokales Konto anlegen.</translation>
    </message>
    <message>
        <source>Let pending users in.</source>
        <translation>Wartende Benutzer zulassen.</translation>
    </message>
    <message>
        <source>Delete pending users.</source>
        <translation>Wartende Benutzer löschen.</translation>
    </message>
    <message>
        <source>Make somebody an administrator (admin) or a user.</source>
        <translation>Jemanden zum Administrator (admin) oder Benutzer (user) machen.</translation>
    </message>
    <message>
        <source>Let disabled users in again.</source>
        <translation>Gesperrte Benutzer wieder zulassen.</translation>
    </message>
    <message>
        <source>Keep users out without deleting anything.</source>
        <translation>Benutzer aussperren, ohne etwas zu löschen.</translation>
    </message>
    <message>
        <source>Change the name or the e-mail address.</source>
        <translation>Den Namen oder die E-Mail-Adresse ändern.</translation>
    </message>
    <message>
        <source>Set a new password; ends the sessions. It can&apos;t be undone.</source>
        <translation>Ein neues Passwort setzen; beendet die Sitzungen. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Delete users with all that is theirs; kept for undo.</source>
        <translation>Benutzer mit allem löschen, was ihnen gehört; für die Rücknahme aufbewahrt.</translation>
    </message>
    <message>
        <source>What a user may do, and what of it was set.</source>
        <translation>Was ein Benutzer darf, und was davon gesetzt wurde.</translation>
    </message>
    <message>
        <source>Set permissions of a user; default removes an entry.</source>
        <translation>Rechte eines Benutzers setzen; default entfernt einen Eintrag.</translation>
    </message>
    <message>
        <source>Which models a user may use.</source>
        <translation>Welche Modelle ein Benutzer verwenden darf.</translation>
    </message>
    <message>
        <source>Restrict a user to these models; --all lifts it.</source>
        <translation>Einen Benutzer auf diese Modelle beschränken; --all hebt das auf.</translation>
    </message>
    <message>
        <source>Quotas of a user, and what is used of them.</source>
        <translation>Kontingente eines Benutzers und was davon verbraucht ist.</translation>
    </message>
    <message>
        <source>Set a quota, for one model or for all.</source>
        <translation>Ein Kontingent setzen, für ein Modell oder für alle.</translation>
    </message>
    <message>
        <source>Remove a quota, or all of the user.</source>
        <translation>Ein Kontingent entfernen, oder alle des Benutzers.</translation>
    </message>
    <message>
        <source>Make invite codes; each is shown once.</source>
        <translation>Einladungscodes anlegen; jeder wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>Remove invites that nobody has used, by id or first letters.</source>
        <translation>Einladungen entfernen, die niemand benutzt hat, nach ID oder ersten Zeichen.</translation>
    </message>
    <message>
        <source>Remove used and expired invites.</source>
        <translation>Benutzte und abgelaufene Einladungen entfernen.</translation>
    </message>
    <message>
        <source>Make an API key; it is shown once.</source>
        <translation>Einen API-Schlüssel anlegen; er wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>Remove API keys, by id, prefix or name.</source>
        <translation>API-Schlüssel entfernen, nach ID, Anfang oder Name.</translation>
    </message>
    <message>
        <source>Set when a key expires, or never.</source>
        <translation>Festlegen, wann ein Schlüssel abläuft, oder nie.</translation>
    </message>
    <message>
        <source>Sign people out: one session, a user&apos;s, or all.</source>
        <translation>Abmelden: eine Sitzung, die eines Benutzers oder alle.</translation>
    </message>
    <message>
        <source>What a saved change set would do now.</source>
        <translation>Was ein gespeicherter Änderungssatz jetzt täte.</translation>
    </message>
    <message>
        <source>Apply a saved change set.</source>
        <translation>Einen gespeicherten Änderungssatz anwenden.</translation>
    </message>
    <message>
        <source>A saved change set, or one of the journal.</source>
        <translation>Ein gespeicherter Änderungssatz, oder einer aus dem Journal.</translation>
    </message>
    <message>
        <source>Take back a change set; without ID the newest.</source>
        <translation>Einen Änderungssatz zurücknehmen; ohne ID den neuesten.</translation>
    </message>
    <message>
        <source>Do the rest of a change set that was interrupted.</source>
        <translation>Den Rest eines unterbrochenen Änderungssatzes erledigen.</translation>
    </message>
    <message>
        <source>Take back what an interrupted change set has done.</source>
        <translation>Zurücknehmen, was ein unterbrochener Änderungssatz getan hat.</translation>
    </message>
    <message>
        <source>What was changed by this console, by whom and why; newest last.</source>
        <translation>Was diese Konsole geändert hat, wer und warum; das Neueste zuletzt.</translation>
    </message>
    <message>
        <source>Is the journal as it was written?</source>
        <translation>Ist das Journal, wie es geschrieben wurde?</translation>
    </message>
    <message>
        <source>The journal for other programs.</source>
        <translation>Das Journal für andere Programme.</translation>
    </message>
    <message>
        <source>The newest entry&apos;s hash, to compare the journal with later.</source>
        <translation>Der Hash des neuesten Eintrags, um das Journal später damit zu vergleichen.</translation>
    </message>
    <message>
        <source>Remove a person from archive and journal.</source>
        <translation>Eine Person aus Archiv und Journal entfernen.</translation>
    </message>
    <message>
        <source>Nobody can sign in: make or raise an administrator.</source>
        <translation>Niemand kann sich anmelden: einen Administrator anlegen oder ernennen.</translation>
    </message>
    <message>
        <source>Nobody can sign in: set a password.</source>
        <translation>Niemand kann sich anmelden: ein Passwort setzen.</translation>
    </message>
    <message>
        <source>End all sessions, or a user&apos;s.</source>
        <translation>Alle Sitzungen beenden, oder die eines Benutzers.</translation>
    </message>
    <message>
        <source>the list isn&apos;t empty (--fail-if-any), or the journal is broken</source>
        <translation>die Liste ist nicht leer (--fail-if-any), oder das Journal ist beschädigt</translation>
    </message>
    <message>
        <source>bailiwickctl shows and changes the users, permissions, invites, keys and usage of a LocalAI server in its database.</source>
        <translation>bailiwickctl zeigt und ändert Benutzer, Rechte, Einladungen, Schlüssel und Nutzung eines LocalAI-Servers in dessen Datenbank.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message numerus="yes">
        <source>The journal is whole: %n entries.</source>
        <translation>
            <numerusform>Das Journal ist unversehrt: %n Eintrag.</numerusform>
            <numerusform>Das Journal ist unversehrt: %n Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is broken at entry %1.</source>
        <translation>Das Journal ist bei Eintrag %1 beschädigt.</translation>
    </message>
    <message>
        <source>The journal is broken.</source>
        <translation>Das Journal ist beschädigt.</translation>
    </message>
    <message>
        <source>Go on? [y/N] </source>
        <translation>Fortfahren? [j/N] </translation>
    </message>
    <message numerus="yes">
        <source>Removed or blanked in %n places.</source>
        <translation>
            <numerusform>An %n Stelle entfernt oder geleert.</numerusform>
            <numerusform>An %n Stellen entfernt oder geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>apply</source>
        <translation>anwenden</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>zurücknehmen</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>rescue</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>forget</source>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unfertig</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Save the change set in this file instead of applying it.</source>
        <translation>Den Änderungssatz in dieser Datei speichern, statt ihn anzuwenden.</translation>
    </message>
    <message>
        <source>Your own account there: it is kept from being locked out, and creates invites.</source>
        <translation>Ihr eigenes Konto dort: es wird vor dem Aussperren bewahrt und legt Einladungen an.</translation>
    </message>
    <message>
        <source>Apply change by change: one that fails doesn&apos;t keep back the others.</source>
        <translation>Änderung für Änderung anwenden: eine, die fehlschlägt, hält die anderen nicht auf.</translation>
    </message>
    <message>
        <source>A large set may take several transactions, so that none holds a lock for long.</source>
        <translation>Ein großer Satz darf mehrere Transaktionen brauchen, damit keine lange sperrt.</translation>
    </message>
    <message>
        <source>Whether signing in with a password works there; else it counts as not known.</source>
        <translation>Ob die Anmeldung mit Passwort dort geht; sonst gilt es als nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether signing in through OIDC or GitHub works there.</source>
        <translation>Ob die Anmeldung über OIDC oder GitHub dort geht.</translation>
    </message>
    <message>
        <source>Whether the server has a LOCALAI_API_KEY: an administrator without an account.</source>
        <translation>Ob der Server einen LOCALAI_API_KEY hat: ein Administrator ohne Konto.</translation>
    </message>
    <message>
        <source>Even if no administrator is left who can sign in.</source>
        <translation>Auch wenn kein Administrator bleibt, der sich anmelden kann.</translation>
    </message>
    <message>
        <source>Even if your own account (--as) loses its access.</source>
        <translation>Auch wenn Ihr eigenes Konto (--as) den Zugang verliert.</translation>
    </message>
    <message>
        <source>Even a password of fewer than 12 bytes or that is easy to guess.</source>
        <translation>Auch ein Passwort mit weniger als 12 Bytes oder ein leicht zu erratendes.</translation>
    </message>
    <message>
        <source>Even if no working API key is left.</source>
        <translation>Auch wenn kein gültiger API-Schlüssel bleibt.</translation>
    </message>
    <message>
        <source>Even if another account has the same e-mail address.</source>
        <translation>Auch wenn ein anderes Konto dieselbe E-Mail-Adresse hat.</translation>
    </message>
    <message>
        <source>Keys of this user (id or e-mail address).</source>
        <translation>Schlüssel dieses Benutzers (ID oder E-Mail-Adresse).</translation>
    </message>
    <message>
        <source>Name of the user or the key.</source>
        <translation>Name des Benutzers oder des Schlüssels.</translation>
    </message>
    <message>
        <source>The new e-mail address.</source>
        <translation>Die neue E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Role of the new user; default: user.</source>
        <translation>Rolle des neuen Benutzers; Vorgabe: user.</translation>
    </message>
    <message>
        <source>Status of the new user; default: active.</source>
        <translation>Status des neuen Benutzers; Vorgabe: active.</translation>
    </message>
    <message>
        <source>The new password stands in this file; - reads standard input.</source>
        <translation>Das neue Passwort steht in dieser Datei; - liest die Standardeingabe.</translation>
    </message>
    <message>
        <source>Make a strong password and print it once.</source>
        <translation>Ein starkes Passwort erzeugen und einmal ausgeben.</translation>
    </message>
    <message>
        <source>Write what is made (password, key, code) to this new file, which only you can read.</source>
        <translation>Was entsteht (Passwort, Schlüssel, Code), in diese neue Datei schreiben, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>When it expires: 90d, 72h, 1y, a date, a time, or never (keys).</source>
        <translation>Wann es abläuft: 90d, 72h, 1y, ein Datum, ein Zeitpunkt oder never (Schlüssel).</translation>
    </message>
    <message>
        <source>How many invites.</source>
        <translation>Wie viele Einladungen.</translation>
    </message>
    <message>
        <source>A note on the invites, for the journal.</source>
        <translation>Eine Notiz zu den Einladungen, für das Journal.</translation>
    </message>
    <message>
        <source>The model that the quota is for; without it: all models.</source>
        <translation>Das Modell, für das das Kontingent gilt; ohne: alle Modelle.</translation>
    </message>
    <message>
        <source>Most requests within the window, or none.</source>
        <translation>Höchstzahl der Anfragen im Zeitfenster, oder none.</translation>
    </message>
    <message>
        <source>Most tokens within the window, or none.</source>
        <translation>Höchstzahl der Tokens im Zeitfenster, oder none.</translation>
    </message>
    <message>
        <source>The quota&apos;s rolling window: one of these, or as 90m, 36h, 1h30m.</source>
        <translation>Das gleitende Zeitfenster des Kontingents: eines von diesen, oder wie 90m, 36h, 1h30m.</translation>
    </message>
    <message>
        <source>All of them: models without restriction, all quotas of the user, all sessions.</source>
        <translation>Alle: Modelle ohne Beschränkung, alle Kontingente des Benutzers, alle Sitzungen.</translation>
    </message>
    <message>
        <source>All sessions but this one, or but those of this user.</source>
        <translation>Alle Sitzungen außer dieser, oder außer denen dieses Benutzers.</translation>
    </message>
    <message>
        <source>All sessions of this user.</source>
        <translation>Alle Sitzungen dieses Benutzers.</translation>
    </message>
    <message>
        <source>Only the newest entries.</source>
        <translation>Nur die neuesten Einträge.</translation>
    </message>
    <message>
        <source>Compare with what “journal proof” printed.</source>
        <translation>Mit dem vergleichen, was „journal proof“ ausgegeben hat.</translation>
    </message>
    <message>
        <source>jsonl (the default), csv, cef or syslog.</source>
        <translation>jsonl (die Vorgabe), csv, cef oder syslog.</translation>
    </message>
    <message>
        <source>Goes with it: %1</source>
        <translation>Geht mit verloren: %1</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Es ist schon so.</translation>
    </message>
    <message>
        <source>Conflict: it isn&apos;t any more as it was.</source>
        <translation>Konflikt: es ist nicht mehr, wie es war.</translation>
    </message>
    <message>
        <source>Conflict: it isn&apos;t there any more.</source>
        <translation>Konflikt: es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Can&apos;t be done: %1</source>
        <translation>Geht nicht: %1</translation>
    </message>
    <message>
        <source>Refused: %1 It passes with --%2.</source>
        <translation>Abgelehnt: %1 Mit --%2 geht es.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more changes (--verbose lists them)</source>
        <translation>
            <numerusform>… und %n weitere Änderung (--verbose zeigt sie)</numerusform>
            <numerusform>… und %n weitere Änderungen (--verbose zeigt sie)</numerusform>
        </translation>
    </message>
    <message>
        <source>All together take with them: %1</source>
        <translation>Alle zusammen nehmen mit: %1</translation>
    </message>
    <message>
        <source>Allowed all the same: %1</source>
        <translation>Dennoch erlaubt: %1</translation>
    </message>
    <message numerus="yes">
        <source>It takes %n transactions; a failure on the way leaves those before it.</source>
        <translation>
            <numerusform>Es braucht %n Transaktion; ein Fehler unterwegs lässt die davor stehen.</numerusform>
            <numerusform>Es braucht %n Transaktionen; ein Fehler unterwegs lässt die davor stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 (set)</source>
        <translation>%1 (gesetzt)</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>all, not restricted</source>
        <translation>alle, nicht beschränkt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: requests %2, tokens %3 in %4</source>
        <translation>%1: Anfragen %2, Tokens %3 in %4</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>alle Modelle</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message numerus="yes">
        <source>Apply these %n changes? [y/N] </source>
        <translation>
            <numerusform>Diese %n Änderung anwenden? [j/N] </numerusform>
            <numerusform>Diese %n Änderungen anwenden? [j/N] </numerusform>
        </translation>
    </message>
    <message>
        <source>Even if the change set was made for another instance.</source>
        <translation>Auch wenn der Änderungssatz für eine andere Instanz gemacht wurde.</translation>
    </message>
    <message>
        <source>This takes too long for one transaction here, as long as a server may be kept waiting. In parts it takes about %1.</source>
        <translation>Das dauert hier zu lange für eine Transaktion, so lange ein Server warten darf. In Teilen sind es etwa %1.</translation>
    </message>
    <message>
        <source>Apply them in parts? [y/N] </source>
        <translation>In Teilen anwenden? [j/N] </translation>
    </message>
    <message>
        <source>For how long backups, archive and journal are kept.</source>
        <translation>Wie lange Sicherungen, Archiv und Journal aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Change that; what is not named stays as it is.</source>
        <translation>Das ändern; was nicht genannt wird, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Remove now from archive and journal what is kept no longer.</source>
        <translation>Jetzt aus Archiv und Journal entfernen, was nicht länger aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Backups of smaller databases: before each change set, or once an hour or day.</source>
        <translation>Sicherungen kleinerer Datenbanken: vor jedem Satz von Änderungen, oder einmal je Stunde oder Tag.</translation>
    </message>
    <message>
        <source>The same of larger databases.</source>
        <translation>Dasselbe für größere Datenbanken.</translation>
    </message>
    <message>
        <source>Databases of fewer MiB are smaller ones.</source>
        <translation>Datenbanken mit weniger MiB zählen als kleinere.</translation>
    </message>
    <message>
        <source>So many of the newest backups always stay.</source>
        <translation>So viele der neuesten Sicherungen bleiben immer.</translation>
    </message>
    <message>
        <source>For so many days the newest backup of each day stays.</source>
        <translation>So viele Tage lang bleibt die neueste Sicherung jedes Tages.</translation>
    </message>
    <message>
        <source>How long the archive keeps rows that changes removed or altered.</source>
        <translation>Wie lange das Archiv Zeilen aufbewahrt, die Änderungen entfernt oder geändert haben.</translation>
    </message>
    <message>
        <source>How long the journal keeps names, reasons and values; the entries stay.</source>
        <translation>Wie lange das Journal Namen, Gründe und Werte aufbewahrt; die Einträge bleiben.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>Backups of smaller databases</source>
        <translation>Sicherungen kleinerer Datenbanken</translation>
    </message>
    <message>
        <source>Backups of larger databases</source>
        <translation>Sicherungen größerer Datenbanken</translation>
    </message>
    <message>
        <source>Larger from (MiB)</source>
        <translation>Größer ab (MiB)</translation>
    </message>
    <message>
        <source>Newest backups that stay</source>
        <translation>Neueste Sicherungen, die bleiben</translation>
    </message>
    <message>
        <source>Days with a backup each</source>
        <translation>Tage mit je einer Sicherung</translation>
    </message>
    <message>
        <source>Days of the archive</source>
        <translation>Tage des Archivs</translation>
    </message>
    <message>
        <source>Days of people in the journal</source>
        <translation>Tage der Personen im Journal</translation>
    </message>
    <message>
        <source>Rows removed from the archive</source>
        <translation>Aus dem Archiv entfernte Zeilen</translation>
    </message>
    <message>
        <source>Entries of the journal blanked</source>
        <translation>Geleerte Einträge des Journals</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Std.</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>vor 1 Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 minute</source>
        <translation>in 1 Min.</translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>in 1 Std.</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n Std.</numerusform>
            <numerusform>in %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>in 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 year</source>
        <translation>in 1 Jahr</translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <extracomment>Date and time in Qt&apos;s format letters: 19 Nov 2026, 14:06:31</extracomment>
        <translation>d. MMM yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 Sek.</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>A share; languages that put a space before the sign do so here.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Vorproduktion</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Role at issue</source>
        <translation>Rolle bei Ausgabe</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Explicit</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Differs from default</source>
        <translation>Weicht vom Standard ab</translation>
    </message>
    <message>
        <source>Permissions on</source>
        <translation>Berechtigungen an</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Kontingente</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Tokens, 30 d</source>
        <translation>Tokens 30 T</translation>
    </message>
    <message>
        <source>Quota used</source>
        <translation>Ausgeschöpft</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>Completion tokens</source>
        <translation>Antwort-Tokens</translation>
    </message>
    <message>
        <source>Total tokens</source>
        <translation>Tokens gesamt</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>What it grants</source>
        <translation>Was sie gewährt</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Größe in Bytes</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Usage up to</source>
        <translation>Nutzung bis</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>InstanceFacts</name>
    <message>
        <source>HMAC secret: not found beside the database</source>
        <translation>HMAC-Geheimnis: neben der Datenbank nicht gefunden</translation>
    </message>
    <message>
        <source>HMAC secret: found beside the database</source>
        <translation>HMAC-Geheimnis: neben der Datenbank gefunden</translation>
    </message>
    <message>
        <source>HMAC secret: beside the database, but not readable</source>
        <translation>HMAC-Geheimnis: neben der Datenbank, aber nicht lesbar</translation>
    </message>
    <message>
        <source>Open in another program: can&apos;t be told</source>
        <translation>In anderem Programm offen: nicht festzustellen</translation>
    </message>
    <message>
        <source>Open in no other program</source>
        <translation>In keinem anderen Programm offen</translation>
    </message>
    <message>
        <source>Open in: %1</source>
        <translation>Offen in: %1</translation>
    </message>
</context>
<context>
    <name>InviteActions</name>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>None that is selected is open.</source>
        <translation>Keine ausgewählte ist offen.</translation>
    </message>
    <message>
        <source>Remove spent</source>
        <translation>Verbrauchte entfernen</translation>
    </message>
    <message>
        <source>None that is selected is used or expired.</source>
        <translation>Keine ausgewählte ist benutzt oder abgelaufen.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Break-glass</source>
        <translation>Notzugang</translation>
    </message>
    <message>
        <source>Person forgotten</source>
        <translation>Person vergessen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Several changes</source>
        <translation>Mehrere Änderungen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>%1 of %2 applied</source>
        <translation>%1 von %2 angewendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Applied, final</source>
        <translation>Angewendet, endgültig</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invites</source>
        <translation>
            <numerusform>%n Einladung</numerusform>
            <numerusform>%n Einladungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API keys</source>
        <translation>
            <numerusform>%n API-Schlüssel</numerusform>
            <numerusform>%n API-Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotas</source>
        <translation>
            <numerusform>%n Kontingent</numerusform>
            <numerusform>%n Kontingente</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>nichts geändert</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>JournalDetail</name>
    <message>
        <source>Not done: somebody had changed it meanwhile.</source>
        <translation>Nicht ausgeführt: Jemand hatte es inzwischen geändert.</translation>
    </message>
    <message>
        <source>Not done, because another change of the set wasn&apos;t.</source>
        <translation>Nicht ausgeführt, weil eine andere Änderung des Satzes es nicht wurde.</translation>
    </message>
    <message>
        <source>Whether it was done isn&apos;t known.</source>
        <translation>Ob es ausgeführt wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>Es war schon so.</translation>
    </message>
    <message>
        <source>Reversible</source>
        <translation>Umkehrbar</translation>
    </message>
    <message>
        <source>Somebody was forgotten</source>
        <translation>Jemand wurde vergessen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Way in</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keiner angegeben</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation>Rückgängig durch</translation>
    </message>
    <message>
        <source>Safety rules that were overridden: %1</source>
        <translation>Übergangene Sicherheitsregeln: %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>and %1 more changes</source>
        <translation>und %1 weitere Änderungen</translation>
    </message>
    <message>
        <source>Place in the chain</source>
        <translation>Platz in der Kette</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dieser</translation>
    </message>
    <message>
        <source>Copy the entry&apos;s hash</source>
        <translation>Hash des Eintrags kopieren</translation>
    </message>
    <message>
        <source>Each entry carries the hash of the one before it.</source>
        <translation>Jeder Eintrag trägt den Hash des vorigen.</translation>
    </message>
</context>
<context>
    <name>JournalRemedy</name>
    <message>
        <source>Nobody has changed these values since.</source>
        <translation>Niemand hat diese Werte seither geändert.</translation>
    </message>
    <message>
        <source>All of it is as it was again.</source>
        <translation>Alles ist wieder, wie es war.</translation>
    </message>
    <message>
        <source>All of it was changed since, and would be left out.</source>
        <translation>Alles wurde seither geändert und bliebe aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were changed since, and would be left out.</source>
        <translation>
            <numerusform>%n davon wurde seither geändert und bliebe aus.</numerusform>
            <numerusform>%n davon wurden seither geändert und blieben aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are as they were again.</source>
        <translation>
            <numerusform>%n davon ist wieder, wie es war.</numerusform>
            <numerusform>%n davon sind wieder, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can&apos;t be undone</source>
        <translation>Lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig …</translation>
    </message>
    <message numerus="yes">
        <source>%n of its changes can&apos;t be taken back: a password.</source>
        <translation>
            <numerusform>%n seiner Änderungen lässt sich nicht zurücknehmen: ein Passwort.</numerusform>
            <numerusform>%n seiner Änderungen lassen sich nicht zurücknehmen: Passwörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>You see the plan first.</source>
        <translation>Sie sehen zuerst den Plan.</translation>
    </message>
    <message numerus="yes">
        <source>Undo would make %n change(s)</source>
        <translation>
            <numerusform>Rückgängig wäre %n Änderung</numerusform>
            <numerusform>Rückgängig wären %n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)…</source>
        <translation>
            <numerusform>%n Änderung rückgängig machen …</numerusform>
            <numerusform>%n Änderungen rückgängig machen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a part of it is in the database</source>
        <translation>Nur ein Teil davon steht in der Datenbank</translation>
    </message>
    <message>
        <source>It was interrupted. Finishing does the rest; putting back takes back what was done. You see the plan first.</source>
        <translation>Es wurde unterbrochen. „Abschließen“ erledigt den Rest, „Zurücknehmen“ nimmt zurück, was getan wurde. Sie sehen zuerst den Plan.</translation>
    </message>
    <message numerus="yes">
        <source>Finish %n change(s)…</source>
        <translation>
            <numerusform>%n Änderung abschließen …</numerusform>
            <numerusform>%n Änderungen abschließen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Zurücknehmen …</translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>Set expiry…</source>
        <translation>Ablauf setzen …</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>To be revoked already.</source>
        <translation>Wird schon widerrufen.</translation>
    </message>
</context>
<context>
    <name>KeyDetail</name>
    <message>
        <source>Unused %1 days</source>
        <translation>Seit %1 Tagen unbenutzt</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Acts as</source>
        <translation>Handelt als</translation>
    </message>
    <message>
        <source>%1 (the owner&apos;s role today)</source>
        <translation>%1 (heutige Rolle des Besitzers)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Role at issue</source>
        <translation>Rolle bei Ausgabe</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Why it is listed</source>
        <translation>Warum er hier steht</translation>
    </message>
    <message>
        <source>Requests, 26 weeks</source>
        <translation>Anfragen, 26 Wochen</translation>
    </message>
    <message>
        <source>Models it asked for</source>
        <translation>Modelle, die er angefragt hat</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>used within 90 days</source>
        <translation>in 90 Tagen verwendet</translation>
    </message>
    <message>
        <source>unused for 90 days</source>
        <translation>seit 90 Tagen unbenutzt</translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation>ohne Ablauf</translation>
    </message>
    <message>
        <source>within 14 days</source>
        <translation>in 14 Tagen</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Its owner has no account here: the server refuses it.</source>
        <translation>Sein Besitzer hat hier kein Konto: Der Server lehnt ihn ab.</translation>
    </message>
    <message>
        <source>Its owner is disabled. It doesn&apos;t work now, and works again when the owner is enabled.</source>
        <translation>Sein Besitzer ist gesperrt. Der Schlüssel funktioniert jetzt nicht und wieder, sobald der Besitzer entsperrt ist.</translation>
    </message>
    <message>
        <source>Its owner is an administrator: whoever holds this key can administer %1.</source>
        <translation>Sein Besitzer ist Administrator: Wer diesen Schlüssel hat, kann %1 verwalten.</translation>
    </message>
    <message>
        <source>Issued to a user who has become an administrator since. Whoever holds this key can administer %1.</source>
        <translation>Ausgegeben an einen Benutzer, der seither Administrator wurde. Wer diesen Schlüssel hat, kann %1 verwalten.</translation>
    </message>
    <message>
        <source>It has not been used for %1 days.</source>
        <translation>Er wurde seit %1 Tagen nicht verwendet.</translation>
    </message>
    <message>
        <source>It has never been used since it was made %1 days ago.</source>
        <translation>Er wurde nie verwendet, seit er vor %1 Tagen angelegt wurde.</translation>
    </message>
    <message>
        <source>It never expires.</source>
        <translation>Er läuft nie ab.</translation>
    </message>
    <message>
        <source>It expires %1.</source>
        <translation>Er läuft %1 ab.</translation>
    </message>
    <message>
        <source>It has expired; the server deletes such keys by the hour.</source>
        <translation>Er ist abgelaufen; der Server löscht solche Schlüssel stündlich.</translation>
    </message>
    <message>
        <source>The server takes an expiry that it can&apos;t read as passed.</source>
        <translation>Der Server nimmt einen Ablauf, den er nicht lesen kann, als vergangen.</translation>
    </message>
    <message>
        <source>Its owner&apos;s status is “%1”: it works only while the owner is active.</source>
        <translation>Der Status seines Besitzers ist „%1“: Der Schlüssel funktioniert nur, solange der Besitzer aktiv ist.</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Create user</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Rename user</source>
        <translation>Benutzer umbenennen</translation>
    </message>
    <message>
        <source>Change e-mail address</source>
        <translation>E-Mail-Adresse ändern</translation>
    </message>
    <message>
        <source>Set role</source>
        <translation>Rolle setzen</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Status setzen</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>Set permissions</source>
        <translation>Berechtigungen setzen</translation>
    </message>
    <message>
        <source>Set allowed models</source>
        <translation>Erlaubte Modelle setzen</translation>
    </message>
    <message>
        <source>Reject user</source>
        <translation>Benutzer ablehnen</translation>
    </message>
    <message>
        <source>Delete user</source>
        <translation>Benutzer löschen</translation>
    </message>
    <message>
        <source>Bring back user</source>
        <translation>Benutzer zurückholen</translation>
    </message>
    <message>
        <source>Set quota</source>
        <translation>Kontingent setzen</translation>
    </message>
    <message>
        <source>Remove quota</source>
        <translation>Kontingent entfernen</translation>
    </message>
    <message>
        <source>Bring back quota</source>
        <translation>Kontingent zurückholen</translation>
    </message>
    <message>
        <source>Create invite</source>
        <translation>Einladung anlegen</translation>
    </message>
    <message>
        <source>Revoke invite</source>
        <translation>Einladung widerrufen</translation>
    </message>
    <message>
        <source>Remove spent invite</source>
        <translation>Verbrauchte Einladung entfernen</translation>
    </message>
    <message>
        <source>Bring back invite</source>
        <translation>Einladung zurückholen</translation>
    </message>
    <message>
        <source>Create API key</source>
        <translation>API-Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Set key expiry</source>
        <translation>Ablauf des Schlüssels setzen</translation>
    </message>
    <message>
        <source>Revoke API key</source>
        <translation>API-Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Bring back API key</source>
        <translation>API-Schlüssel zurückholen</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Bring back session</source>
        <translation>Sitzung zurückholen</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Invites</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Roles and permissions</source>
        <translation>Rollen und Berechtigungen</translation>
    </message>
    <message>
        <source>Legacy API key</source>
        <translation>Alter API-Schlüssel</translation>
    </message>
    <message>
        <source>Deleted user %1</source>
        <translation>Gelöschter Benutzer %1</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>%n gesetzt</numerusform>
            <numerusform>%n gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>none allowed</source>
        <translation>keine erlaubt</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>none: allows nothing</source>
        <translation>keine: erlaubt nichts</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>on by default</source>
        <translation>als Standard an</translation>
    </message>
    <message>
        <source>off by default</source>
        <translation>als Standard aus</translation>
    </message>
    <message>
        <source>no effect on this server</source>
        <translation>ohne Wirkung auf diesem Server</translation>
    </message>
    <message>
        <source>This server doesn&apos;t know the role: it gets a user&apos;s permissions.</source>
        <translation>Dieser Server kennt die Rolle nicht: Sie hat die Berechtigungen eines Benutzers.</translation>
    </message>
    <message>
        <source>Everything, on all models; the server ignores permissions stored for a person.</source>
        <translation>Alles, auf allen Modellen; der Server beachtet für eine Person gespeicherte Berechtigungen nicht.</translation>
    </message>
    <message>
        <source>%1 of %2 permissions by default; what is stored for a person comes before.</source>
        <translation>%1 von %2 Berechtigungen als Standard; was für eine Person gespeichert ist, geht vor.</translation>
    </message>
    <message>
        <source>set on</source>
        <translation>angeschaltet</translation>
    </message>
    <message>
        <source>set off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>on for administrators</source>
        <translation>für Administratoren an</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>%1: %2, without effect on this server</source>
        <translation>%1: %2, ohne Wirkung auf diesem Server</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>The stored permissions can&apos;t be read.</source>
        <translation>Die gespeicherten Berechtigungen sind nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>Permission</name>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>MCP jobs</source>
        <translation>MCP-Aufträge</translation>
    </message>
    <message>
        <source>LocalAI assistant</source>
        <translation>LocalAI-Assistent</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprachausgabe</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transkription</translation>
    </message>
    <message>
        <source>Diarization</source>
        <translation>Sprechertrennung</translation>
    </message>
    <message>
        <source>Audio classification</source>
        <translation>Audioklassifikation</translation>
    </message>
    <message>
        <source>Voice activity</source>
        <translation>Sprachaktivität</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Einbettungen</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Rerank</source>
        <translation>Neuordnung</translation>
    </message>
    <message>
        <source>Tokenize</source>
        <translation>Tokenisierung</translation>
    </message>
    <message>
        <source>MCP</source>
        <translation>MCP</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Face recognition</source>
        <translation>Gesichtserkennung</translation>
    </message>
    <message>
        <source>Voice recognition</source>
        <translation>Stimmerkennung</translation>
    </message>
    <message>
        <source>Audio transform</source>
        <translation>Audioumwandlung</translation>
    </message>
    <message>
        <source>PII filter</source>
        <translation>PII-Filter</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>no restriction</source>
        <translation>keine Einschränkung</translation>
    </message>
    <message>
        <source>none: allows nothing</source>
        <translation>keines: erlaubt nichts</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>alle Modelle</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>on by default</source>
        <translation>standardmäßig an</translation>
    </message>
    <message>
        <source>off by default</source>
        <translation>standardmäßig aus</translation>
    </message>
    <message>
        <source>No longer allowed</source>
        <translation>Nicht mehr erlaubt</translation>
    </message>
    <message>
        <source>Newly allowed</source>
        <translation>Neu erlaubt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>ein neues</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Active administrators, all changes together</source>
        <translation>Aktive Administratoren, alle Änderungen zusammen</translation>
    </message>
    <message>
        <source>everything (%1)</source>
        <translation>alles (%1)</translation>
    </message>
    <message>
        <source>%1 on, %2 off</source>
        <translation>%1 an, %2 aus</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>Active API keys</source>
        <translation>Aktive API-Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions work again</source>
        <translation>
            <numerusform>%n Sitzung gilt wieder</numerusform>
            <numerusform>%n Sitzungen gelten wieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends %n sessions</source>
        <translation>
            <numerusform>beendet %n Sitzung</numerusform>
            <numerusform>beendet %n Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys work again</source>
        <translation>
            <numerusform>%n Schlüssel gilt wieder</numerusform>
            <numerusform>%n Schlüssel gelten wieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys stop</source>
        <translation>
            <numerusform>%n Schlüssel gilt nicht mehr</numerusform>
            <numerusform>%n Schlüssel gelten nicht mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n users</source>
        <translation>
            <numerusform>%n Benutzer anlegen</numerusform>
            <numerusform>%n Benutzer anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message numerus="yes">
        <source>name of %n users</source>
        <translation>
            <numerusform>Name von %n Benutzer</numerusform>
            <numerusform>Name von %n Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message numerus="yes">
        <source>e-mail address of %n users</source>
        <translation>
            <numerusform>E-Mail-Adresse von %n Benutzer</numerusform>
            <numerusform>E-Mail-Adresse von %n Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message numerus="yes">
        <source>role of %n users</source>
        <translation>
            <numerusform>Rolle von %n Benutzer</numerusform>
            <numerusform>Rolle von %n Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>status of %n users</source>
        <translation>
            <numerusform>Status von %n Benutzer</numerusform>
            <numerusform>Status von %n Benutzern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reset the password of %n users</source>
        <translation>
            <numerusform>Passwort von %n Benutzer zurücksetzen</numerusform>
            <numerusform>Passwort von %n Benutzern zurücksetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message numerus="yes">
        <source>permissions of %n users</source>
        <translation>
            <numerusform>Berechtigungen von %n Benutzer</numerusform>
            <numerusform>Berechtigungen von %n Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message numerus="yes">
        <source>models of %n users</source>
        <translation>
            <numerusform>Modelle von %n Benutzer</numerusform>
            <numerusform>Modelle von %n Benutzern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n users</source>
        <translation>
            <numerusform>%n Benutzer ablehnen</numerusform>
            <numerusform>%n Benutzer ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n users</source>
        <translation>
            <numerusform>%n Benutzer löschen</numerusform>
            <numerusform>%n Benutzer löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n users</source>
        <translation>
            <numerusform>%n Benutzer zurückholen</numerusform>
            <numerusform>%n Benutzer zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>quota</source>
        <translation>Kontingent</translation>
    </message>
    <message numerus="yes">
        <source>set %n quotas</source>
        <translation>
            <numerusform>%n Kontingent setzen</numerusform>
            <numerusform>%n Kontingente setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n quotas</source>
        <translation>
            <numerusform>%n Kontingent entfernen</numerusform>
            <numerusform>%n Kontingente entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n quotas</source>
        <translation>
            <numerusform>%n Kontingent zurückholen</numerusform>
            <numerusform>%n Kontingente zurückholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n invites</source>
        <translation>
            <numerusform>%n Einladung anlegen</numerusform>
            <numerusform>%n Einladungen anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>revoke %n invites</source>
        <translation>
            <numerusform>%n Einladung widerrufen</numerusform>
            <numerusform>%n Einladungen widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n spent invites</source>
        <translation>
            <numerusform>%n verbrauchte Einladung entfernen</numerusform>
            <numerusform>%n verbrauchte Einladungen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n invites</source>
        <translation>
            <numerusform>%n Einladung zurückholen</numerusform>
            <numerusform>%n Einladungen zurückholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n API keys</source>
        <translation>
            <numerusform>%n API-Schlüssel anlegen</numerusform>
            <numerusform>%n API-Schlüssel anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message numerus="yes">
        <source>expiry of %n API keys</source>
        <translation>
            <numerusform>Ablauf von %n API-Schlüssel</numerusform>
            <numerusform>Ablauf von %n API-Schlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>revoke %n API keys</source>
        <translation>
            <numerusform>%n API-Schlüssel widerrufen</numerusform>
            <numerusform>%n API-Schlüssel widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n API keys</source>
        <translation>
            <numerusform>%n API-Schlüssel zurückholen</numerusform>
            <numerusform>%n API-Schlüssel zurückholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end %n sessions</source>
        <translation>
            <numerusform>%n Sitzung beenden</numerusform>
            <numerusform>%n Sitzungen beenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back %n sessions</source>
        <translation>
            <numerusform>%n Sitzung zurückholen</numerusform>
            <numerusform>%n Sitzungen zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <extracomment>of a quota: &quot;12 M → 20 M tokens&quot;</extracomment>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%n permissions</source>
        <translation>
            <numerusform>%n Berechtigung</numerusform>
            <numerusform>%n Berechtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1, und %2 weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n API keys</source>
        <translation>
            <numerusform>%n API-Schlüssel</numerusform>
            <numerusform>%n API-Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage rows</source>
        <translation>
            <numerusform>%n Nutzungszeile</numerusform>
            <numerusform>%n Nutzungszeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invites</source>
        <translation>
            <numerusform>%n Einladung</numerusform>
            <numerusform>%n Einladungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotas</source>
        <translation>
            <numerusform>%n Kontingent</numerusform>
            <numerusform>%n Kontingente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotaDialog</name>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>can&apos;t be written</source>
        <translation>lässt sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>Type an address such as https://ai.example.org.</source>
        <translation>Geben Sie eine Adresse wie https://ai.example.org ein.</translation>
    </message>
    <message>
        <source>Leave out user and password.</source>
        <translation>Lassen Sie Benutzer und Passwort weg.</translation>
    </message>
</context>
<context>
    <name>SessionActions</name>
    <message numerus="yes">
        <source>these %n people</source>
        <translation>
            <numerusform>dieser %n Person</numerusform>
            <numerusform>diesen %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no others that aren&apos;t to be ended already.</source>
        <translation>Es gibt keine anderen, die nicht schon zum Beenden vorgemerkt sind.</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>To be ended already.</source>
        <translation>Ist zum Beenden vorgemerkt.</translation>
    </message>
    <message numerus="yes">
        <source>End %n session(s)</source>
        <translation>
            <numerusform>%n Sitzung beenden</numerusform>
            <numerusform>%n Sitzungen beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>End all of this person</source>
        <translation>Alle dieser Person beenden</translation>
    </message>
    <message numerus="yes">
        <source>End all %n session(s) of %1</source>
        <extracomment>%1: a person&apos;s name</extracomment>
        <translation>
            <numerusform>Die Sitzung von %1 beenden</numerusform>
            <numerusform>Alle %n Sitzungen von %1 beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>End others</source>
        <translation>Andere beenden</translation>
    </message>
    <message>
        <source>Other sessions of this person</source>
        <translation>Andere Sitzungen dieser Person</translation>
    </message>
    <message numerus="yes">
        <source>The other %n session(s) of %1</source>
        <extracomment>%1: a person&apos;s name</extracomment>
        <translation>
            <numerusform>Die andere Sitzung von %1</numerusform>
            <numerusform>Die anderen %n Sitzungen von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All but this person&apos;s</source>
        <translation>Alle außer denen dieser Person</translation>
    </message>
    <message numerus="yes">
        <source>All but those of %1: %n session(s)</source>
        <extracomment>%1: a person&apos;s name</extracomment>
        <translation>
            <numerusform>Alle außer denen von %1: %n Sitzung</numerusform>
            <numerusform>Alle außer denen von %1: %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>All but the selected</source>
        <translation>Alle außer der Auswahl</translation>
    </message>
    <message numerus="yes">
        <source>All but the selected: %n session(s)</source>
        <translation>
            <numerusform>Alle außer der Auswahl: %n Sitzung</numerusform>
            <numerusform>Alle außer der Auswahl: %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>End this session</source>
        <translation>Diese Sitzung beenden</translation>
    </message>
    <message numerus="yes">
        <source>End the other %n session(s)</source>
        <translation>
            <numerusform>Die andere Sitzung beenden</numerusform>
            <numerusform>Die anderen %n Sitzungen beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>An ended session is refused from the next request on. The person isn&apos;t told, and can sign in again.</source>
        <translation>Eine beendete Sitzung wird ab der nächsten Anfrage abgelehnt. Die Person erfährt das nicht und kann sich neu anmelden.</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>It has expired; the server deletes such sessions by the hour.</source>
        <translation>Sie ist abgelaufen; der Server löscht solche Sitzungen stündlich.</translation>
    </message>
    <message>
        <source>Its owner isn&apos;t active. It doesn&apos;t work now, and works again when the owner is enabled.</source>
        <translation>Ihr Besitzer ist nicht aktiv. Sie gilt jetzt nicht und gilt wieder, wenn der Besitzer aktiviert wird.</translation>
    </message>
    <message>
        <source>Its owner has no account here: the server refuses it.</source>
        <translation>Ihr Besitzer hat hier kein Konto: Der Server weist sie ab.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check the free space and your rights at that place.</source>
        <translation>Den freien Platz und die eigenen Rechte an dieser Stelle prüfen.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation>Es gibt keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The columns are: %2.</source>
        <translation>Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>“%1” is no condition.</source>
        <translation>„%1“ ist keine Bedingung.</translation>
    </message>
    <message>
        <source>Write column=value, column!=value, column~part, or &lt;, &lt;=, &gt;, &gt;= in place of =; put values with blanks in double quotes.</source>
        <translation>Als Spalte=Wert, Spalte!=Wert, Spalte~Teil oder mit &lt;, &lt;=, &gt;, &gt;= statt = schreiben; Werte mit Leerzeichen in doppelte Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A double quote in “%1” is not closed.</source>
        <translation>Ein doppeltes Anführungszeichen in „%1“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Close it, or double it to mean the character itself.</source>
        <translation>Schließen, oder verdoppeln, wenn das Zeichen selbst gemeint ist.</translation>
    </message>
    <message>
        <source>This instance can&apos;t do that.</source>
        <translation>Diese Instanz kann das nicht.</translation>
    </message>
    <message>
        <source>“bailiwickctl --help” lists all commands.</source>
        <translation>„bailiwickctl --help“ nennt alle Befehle.</translation>
    </message>
    <message>
        <source>Nothing was asked for.</source>
        <translation>Es wurde nichts verlangt.</translation>
    </message>
    <message>
        <source>The nouns are: %1.</source>
        <translation>Die Hauptwörter sind: %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>The nouns are: %2.</source>
        <translation>Die Hauptwörter sind: %2.</translation>
    </message>
    <message>
        <source>Is “%2” meant?</source>
        <translation>Ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>“%1” has no verb “%2”.</source>
        <translation>„%1“ hat kein Verb „%2“.</translation>
    </message>
    <message>
        <source>It has: %3.</source>
        <translation>Es hat: %3.</translation>
    </message>
    <message>
        <source>“%1” needs a verb.</source>
        <translation>„%1“ braucht ein Verb.</translation>
    </message>
    <message>
        <source>It has: %2.</source>
        <translation>Es hat: %2.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Es gibt keine Option „%1“.</translation>
    </message>
    <message>
        <source>“%2” has no option “%1”.</source>
        <translation>„%2“ hat keine Option „%1“.</translation>
    </message>
    <message>
        <source>“bailiwickctl %2 --help” lists its options.</source>
        <translation>„bailiwickctl %2 --help“ nennt seine Optionen.</translation>
    </message>
    <message>
        <source>The option “%1” takes no value.</source>
        <translation>Die Option „%1“ nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The option “%1” needs a value: %2.</source>
        <translation>Die Option „%1“ braucht einen Wert: %2.</translation>
    </message>
    <message>
        <source>A value that begins with two dashes is written as %1=VALUE.</source>
        <translation>Ein Wert, der mit zwei Strichen beginnt, wird als %1=WERT geschrieben.</translation>
    </message>
    <message>
        <source>“%1” needs an argument: %2.</source>
        <translation>„%1“ braucht ein Argument: %2.</translation>
    </message>
    <message>
        <source>“bailiwickctl %1 --help” says more.</source>
        <translation>„bailiwickctl %1 --help“ sagt mehr.</translation>
    </message>
    <message>
        <source>“%1” takes no argument “%2”.</source>
        <translation>„%1“ nimmt kein Argument „%2“.</translation>
    </message>
    <message>
        <source>“%2” is no value for %1.</source>
        <translation>„%2“ ist kein Wert für %1.</translation>
    </message>
    <message>
        <source>The values are: %3.</source>
        <translation>Die Werte sind: %3.</translation>
    </message>
    <message>
        <source>It takes a whole number from %3 to %4.</source>
        <translation>Verlangt ist eine ganze Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>It takes a number with a unit: s, m, h, d or w, as in 90d, 12h or 2w.</source>
        <translation>Verlangt ist eine Zahl mit einer Einheit: s, m, h, d oder w, etwa 90d, 12h oder 2w.</translation>
    </message>
    <message>
        <source>It takes a date as 2026-10-01, or a time as 2026-10-01T13:00 or 2026-10-01T13:00:00+02:00.</source>
        <translation>Verlangt ist ein Datum wie 2026-10-01 oder eine Zeit wie 2026-10-01T13:00 oder 2026-10-01T13:00:00+02:00.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>Name it as Europe/Berlin or UTC.</source>
        <translation>Als Europe/Berlin oder UTC angeben.</translation>
    </message>
    <message>
        <source>--from must be earlier than --to.</source>
        <translation>--from muss vor --to liegen.</translation>
    </message>
    <message>
        <source>--period and --from or --to exclude each other.</source>
        <translation>--period und --from oder --to schließen einander aus.</translation>
    </message>
    <message>
        <source>--by takes one of hour, day, week and month.</source>
        <translation>--by nimmt nur eins von hour, day, week und month.</translation>
    </message>
    <message>
        <source>--columns chooses columns of the table and of CSV; this JSON document is fixed.</source>
        <translation>--columns wählt Spalten der Tabelle und von CSV; dieses JSON-Dokument ist festgelegt.</translation>
    </message>
    <message>
        <source>“%1” has no CSV form.</source>
        <translation>„%1“ hat keine CSV-Form.</translation>
    </message>
    <message>
        <source>Use --json.</source>
        <translation>--json verwenden.</translation>
    </message>
    <message>
        <source>No database was named.</source>
        <translation>Es wurde keine Datenbank genannt.</translation>
    </message>
    <message>
        <source>Name one with --database FILE, --database postgresql://user@host/db, or save a connection in the window. “bailiwickctl demo create demo.db” makes one to try.</source>
        <translation>Eine mit --database DATEI oder --database postgresql://user@host/db nennen, oder im Fenster eine Verbindung speichern. „bailiwickctl demo create demo.db“ legt eine zum Ausprobieren an.</translation>
    </message>
    <message>
        <source>There are several saved connections: %1.</source>
        <translation>Es gibt mehrere gespeicherte Verbindungen: %1.</translation>
    </message>
    <message>
        <source>Choose one with --instance NAME.</source>
        <translation>Eine mit --instance NAME wählen.</translation>
    </message>
    <message>
        <source>--database and --instance exclude each other.</source>
        <translation>--database und --instance schließen einander aus.</translation>
    </message>
    <message>
        <source>There is no saved connection “%1”.</source>
        <translation>Es gibt keine gespeicherte Verbindung „%1“.</translation>
    </message>
    <message>
        <source>The saved ones are: %2.</source>
        <translation>Die gespeicherten sind: %2.</translation>
    </message>
    <message>
        <source>Several saved connections have the name “%1”.</source>
        <translation>Mehrere gespeicherte Verbindungen heißen „%1“.</translation>
    </message>
    <message>
        <source>Use the id that “bailiwickctl instance list” prints.</source>
        <translation>Die ID verwenden, die „bailiwickctl instance list“ ausgibt.</translation>
    </message>
    <message>
        <source>The database address holds a password.</source>
        <translation>Die Datenbankadresse enthält ein Passwort.</translation>
    </message>
    <message>
        <source>Everybody on this computer could read it in the list of processes.</source>
        <translation>Jeder auf diesem Rechner könnte es in der Prozessliste lesen.</translation>
    </message>
    <message>
        <source>Take it out of the address and give it by --database-password-file FILE (- is standard input), in ~/.pgpass, in the variable PGPASSWORD, or when asked on a terminal.</source>
        <translation>Aus der Adresse nehmen und mit --database-password-file DATEI (- ist die Standardeingabe), in ~/.pgpass, in der Variablen PGPASSWORD oder auf Nachfrage im Terminal angeben.</translation>
    </message>
    <message>
        <source>There is no user “%1”.</source>
        <translation>Es gibt keinen Benutzer „%1“.</translation>
    </message>
    <message>
        <source>Give an id or an e-mail address that “users list” prints.</source>
        <translation>Eine ID oder E-Mail-Adresse angeben, die „users list“ ausgibt.</translation>
    </message>
    <message>
        <source>Several accounts have the address “%1”: %2.</source>
        <translation>Mehrere Konten haben die Adresse „%1“: %2.</translation>
    </message>
    <message>
        <source>Choose one with --provider, or give its id.</source>
        <translation>Eines mit --provider wählen oder seine ID angeben.</translation>
    </message>
    <message>
        <source>Bailiwick failed through a fault of its own.</source>
        <translation>Bailiwick ist an einem eigenen Fehler gescheitert.</translation>
    </message>
    <message>
        <source>Please report it with the command that you gave.</source>
        <translation>Bitte mit dem eingegebenen Befehl melden.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Der Arbeitsspeicher reicht dafür nicht.</translation>
    </message>
    <message>
        <source>Ask for less at a time, with a shorter period or fewer groups.</source>
        <translation>Weniger auf einmal verlangen, mit einem kürzeren Zeitraum oder weniger Gruppen.</translation>
    </message>
    <message>
        <source>There is no file at %1.</source>
        <translation>Unter %1 gibt es keine Datei.</translation>
    </message>
    <message>
        <source>Check the path; LocalAI keeps its database as database.db in its data folder.</source>
        <translation>Den Pfad prüfen; LocalAI hat seine Datenbank als database.db in seinem Datenordner.</translation>
    </message>
    <message>
        <source>You may not read %1.</source>
        <translation>%1 darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file or a folder above it belongs to somebody else.</source>
        <translation>Die Datei oder ein Ordner darüber gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the right to read it, or run this as that user.</source>
        <translation>Den Betreiber des Servers um das Leserecht bitten oder dies als jener Benutzer ausführen.</translation>
    </message>
    <message>
        <source>%1 is a folder without a LocalAI database.</source>
        <translation>%1 ist ein Ordner ohne LocalAI-Datenbank.</translation>
    </message>
    <message>
        <source>Neither database.db nor data/database.db is in it.</source>
        <translation>Weder database.db noch data/database.db liegt darin.</translation>
    </message>
    <message>
        <source>Choose the database file itself, or LocalAI&apos;s data folder.</source>
        <translation>Die Datenbankdatei selbst oder LocalAIs Datenordner wählen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>It is a device, a pipe or a socket.</source>
        <translation>Es ist ein Gerät, eine Pipe oder ein Socket.</translation>
    </message>
    <message>
        <source>Choose the database file itself.</source>
        <translation>Die Datenbankdatei selbst wählen.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>A server that has never been started with sign-in leaves such a file.</source>
        <translation>Ein Server, der nie mit Anmeldung gestartet wurde, hinterlässt eine solche Datei.</translation>
    </message>
    <message>
        <source>Start LocalAI with its database first, or choose another file.</source>
        <translation>LocalAI erst mit dieser Datenbank starten oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a SQLite database.</source>
        <translation>%1 ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>It doesn&apos;t begin as one does.</source>
        <translation>Sie beginnt nicht wie eine.</translation>
    </message>
    <message>
        <source>Choose LocalAI&apos;s database.db, or give the address of a PostgreSQL database.</source>
        <translation>LocalAIs database.db wählen oder die Adresse einer PostgreSQL-Datenbank angeben.</translation>
    </message>
    <message>
        <source>%1 is a compressed archive.</source>
        <translation>%1 ist ein gepacktes Archiv.</translation>
    </message>
    <message>
        <source>A database can&apos;t be read while it is packed.</source>
        <translation>Eine gepackte Datenbank ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Unpack it and open the file that is in it.</source>
        <translation>Auspacken und die Datei darin öffnen.</translation>
    </message>
    <message>
        <source>%1 looks encrypted.</source>
        <translation>%1 scheint verschlüsselt zu sein.</translation>
    </message>
    <message>
        <source>Its contents are indistinguishable from random bytes.</source>
        <translation>Der Inhalt ist von Zufallsbytes nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>Open a decrypted copy: LocalAI itself doesn&apos;t encrypt its database.</source>
        <translation>Eine entschlüsselte Kopie öffnen: LocalAI selbst verschlüsselt seine Datenbank nicht.</translation>
    </message>
    <message>
        <source>%1 is cut off.</source>
        <translation>%1 ist abgeschnitten.</translation>
    </message>
    <message>
        <source>It should have %2 bytes and has %3: a copy was probably not finished.</source>
        <translation>Die Datei sollte %2 Bytes haben und hat %3: Vermutlich wurde eine Kopie nicht fertig.</translation>
    </message>
    <message>
        <source>Copy it again, or restore it from a backup.</source>
        <translation>Noch einmal kopieren oder aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>SQLite found contents that contradict each other, so nothing of it is shown.</source>
        <translation>SQLite fand Inhalte, die einander widersprechen; darum wird nichts davon gezeigt.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or save what can be saved with sqlite3&apos;s .recover.</source>
        <translation>Aus einer Sicherung wiederherstellen oder mit .recover von sqlite3 retten, was zu retten ist.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%2.</source>
        <translation>%2.</translation>
    </message>
    <message>
        <source>Check the disk and the mount, then try again.</source>
        <translation>Laufwerk und Einhängepunkt prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is locked.</source>
        <translation>%1 ist gesperrt.</translation>
    </message>
    <message>
        <source>Another program has kept it locked for longer than %2 seconds.</source>
        <translation>Ein anderes Programm hält die Sperre schon länger als %2 Sekunden.</translation>
    </message>
    <message>
        <source>Wait for its work to end, for instance a backup, then try again.</source>
        <translation>Warten, bis dessen Arbeit endet, etwa eine Sicherung, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server stopped in the middle of a change of %1.</source>
        <translation>Der Server hielt mitten in einer Änderung von %1 an.</translation>
    </message>
    <message>
        <source>The journal beside the file holds what must be undone first.</source>
        <translation>Das Journal neben der Datei enthält, was erst zurückgenommen werden muss.</translation>
    </message>
    <message>
        <source>Open the file again: it is then read through a repaired copy.</source>
        <translation>Die Datei noch einmal öffnen: Sie wird dann über eine reparierte Kopie gelesen.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ist weg.</translation>
    </message>
    <message>
        <source>It was moved or deleted while it was open.</source>
        <translation>Die Datei wurde verschoben oder gelöscht, während sie offen war.</translation>
    </message>
    <message>
        <source>Open it from its new place.</source>
        <translation>Vom neuen Ort öffnen.</translation>
    </message>
    <message>
        <source>%1 was replaced.</source>
        <translation>%1 wurde ersetzt.</translation>
    </message>
    <message>
        <source>Another file has taken its place while it was open, as after a restored backup.</source>
        <translation>Eine andere Datei trat an ihre Stelle, während sie offen war, etwa eine zurückgespielte Sicherung.</translation>
    </message>
    <message>
        <source>Open it again to see the new one.</source>
        <translation>Noch einmal öffnen, um die neue zu sehen.</translation>
    </message>
    <message>
        <source>No private copy of %1 could be made.</source>
        <translation>Von %1 ließ sich keine private Kopie anlegen.</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files (TMPDIR), then try again.</source>
        <translation>Im Ordner für temporäre Dateien (TMPDIR) Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 changes while it is copied.</source>
        <translation>%1 ändert sich während des Kopierens.</translation>
    </message>
    <message>
        <source>Three attempts found it changed at their end, so no copy was of one moment.</source>
        <translation>Drei Versuche fanden die Datei am Ende verändert; keine Kopie war von einem Zeitpunkt.</translation>
    </message>
    <message>
        <source>Try again when the server has less to do, or run this where the file is local.</source>
        <translation>Erneut versuchen, wenn der Server weniger zu tun hat, oder dort ausführen, wo die Datei lokal ist.</translation>
    </message>
    <message>
        <source>%1 is a database without tables.</source>
        <translation>%1 ist eine Datenbank ohne Tabellen.</translation>
    </message>
    <message>
        <source>Start LocalAI with it first, or choose another database.</source>
        <translation>LocalAI erst damit starten oder eine andere Datenbank wählen.</translation>
    </message>
    <message>
        <source>%1 has no table of users.</source>
        <translation>%1 hat keine Benutzertabelle.</translation>
    </message>
    <message>
        <source>It has other tables of LocalAI: it is incomplete, or the right to see it is missing.</source>
        <translation>Andere Tabellen von LocalAI sind da: Sie ist unvollständig, oder das Recht fehlt, sie zu sehen.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or choose another database.</source>
        <translation>Aus einer Sicherung wiederherstellen oder eine andere Datenbank wählen.</translation>
    </message>
    <message>
        <source>%1 is the database of another product.</source>
        <translation>%1 ist die Datenbank eines anderen Produkts.</translation>
    </message>
    <message>
        <source>Its tables look like those of %2.</source>
        <translation>Ihre Tabellen sehen aus wie die von %2.</translation>
    </message>
    <message>
        <source>Choose LocalAI&apos;s database.db.</source>
        <translation>LocalAIs database.db wählen.</translation>
    </message>
    <message>
        <source>It has none of LocalAI&apos;s tables of users.</source>
        <translation>Sie hat keine von LocalAIs Benutzertabellen.</translation>
    </message>
    <message>
        <source>This isn&apos;t the address of a PostgreSQL database.</source>
        <translation>Das ist keine Adresse einer PostgreSQL-Datenbank.</translation>
    </message>
    <message>
        <source>It could not be taken apart.</source>
        <translation>Sie ließ sich nicht zerlegen.</translation>
    </message>
    <message>
        <source>Its form is postgresql://user@host:5432/database?sslmode=verify-full.</source>
        <translation>Ihre Form ist postgresql://user@host:5432/database?sslmode=verify-full.</translation>
    </message>
    <message>
        <source>The address contains a password.</source>
        <translation>Die Adresse enthält ein Passwort.</translation>
    </message>
    <message>
        <source>Addresses are shown, saved and logged, so it was not used.</source>
        <translation>Adressen werden gezeigt, gespeichert und protokolliert; darum wurde sie nicht verwendet.</translation>
    </message>
    <message>
        <source>Take it out and give it by ~/.pgpass, the variable PGPASSWORD, --database-password-file or the question for it.</source>
        <translation>Herausnehmen und über ~/.pgpass, die Variable PGPASSWORD, --database-password-file oder die Nachfrage angeben.</translation>
    </message>
    <message>
        <source>There is no connection service %1.</source>
        <translation>Es gibt keinen Verbindungsdienst %1.</translation>
    </message>
    <message>
        <source>Neither %2 nor the system&apos;s pg_service.conf defines it.</source>
        <translation>Weder %2 noch pg_service.conf des Systems enthält ihn.</translation>
    </message>
    <message>
        <source>Check its name, or set PGSERVICEFILE to the file that has it.</source>
        <translation>Den Namen prüfen oder PGSERVICEFILE auf die Datei setzen, die ihn enthält.</translation>
    </message>
    <message>
        <source>The file of trusted certificates %1 is missing.</source>
        <translation>Die Datei %1 mit vertrauten Zertifikaten fehlt.</translation>
    </message>
    <message>
        <source>Without it the server&apos;s certificate can&apos;t be checked, so nothing was sent.</source>
        <translation>Ohne sie lässt sich das Zertifikat des Servers nicht prüfen; darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Choose another CA file, or put it at ~/.postgresql/root.crt.</source>
        <translation>Eine andere CA-Datei wählen oder sie nach ~/.postgresql/root.crt legen.</translation>
    </message>
    <message>
        <source>No address was found for %1.</source>
        <translation>Für %1 wurde keine Adresse gefunden.</translation>
    </message>
    <message>
        <source>The name is wrong, or the name service can&apos;t be reached.</source>
        <translation>Der Name ist falsch, oder der Namensdienst ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the name and this computer&apos;s network.</source>
        <translation>Den Namen und das Netz dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach PostgreSQL at %1, port %2.</source>
        <translation>PostgreSQL auf %1, Port %2, ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Nothing there takes connections.</source>
        <translation>Dort nimmt nichts Verbindungen an.</translation>
    </message>
    <message>
        <source>Check host and port, and that the server runs and listens there.</source>
        <translation>Host und Port prüfen, und ob der Server läuft und dort lauscht.</translation>
    </message>
    <message>
        <source>PostgreSQL did not answer within %1 seconds.</source>
        <translation>PostgreSQL hat nicht innerhalb von %1 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>The network drops what is sent, or the server is busy.</source>
        <translation>Das Netz verwirft, was gesendet wird, oder der Server ist beschäftigt.</translation>
    </message>
    <message>
        <source>Try again, or allow it more time.</source>
        <translation>Erneut versuchen oder mehr Zeit erlauben.</translation>
    </message>
    <message>
        <source>PostgreSQL at %2 wants a password for %1.</source>
        <translation>PostgreSQL auf %2 verlangt ein Passwort für %1.</translation>
    </message>
    <message>
        <source>None was given and ~/.pgpass has none for it.</source>
        <translation>Es wurde keins angegeben, und ~/.pgpass hat keins dafür.</translation>
    </message>
    <message>
        <source>Give it by ~/.pgpass, PGPASSWORD or --database-password-file.</source>
        <translation>Über ~/.pgpass, PGPASSWORD oder --database-password-file angeben.</translation>
    </message>
    <message>
        <source>PostgreSQL at %2 did not accept the password of %1.</source>
        <translation>PostgreSQL auf %2 hat das Passwort von %1 nicht angenommen.</translation>
    </message>
    <message>
        <source>The password or the user&apos;s name is wrong.</source>
        <translation>Das Passwort oder der Benutzername ist falsch.</translation>
    </message>
    <message>
        <source>PostgreSQL at %2 does not admit %1.</source>
        <translation>PostgreSQL auf %2 lässt %1 nicht zu.</translation>
    </message>
    <message>
        <source>Its rules (pg_hba.conf) have no line that lets this user in from here.</source>
        <translation>Seine Regeln (pg_hba.conf) haben keine Zeile, die diesen Benutzer von hier einlässt.</translation>
    </message>
    <message>
        <source>Ask whoever runs the database, or sign in as another user.</source>
        <translation>Den Betreiber der Datenbank fragen oder als anderer Benutzer anmelden.</translation>
    </message>
    <message>
        <source>PostgreSQL at %2 has no database %1.</source>
        <translation>PostgreSQL auf %2 hat keine Datenbank %1.</translation>
    </message>
    <message>
        <source>Check the name: psql --list shows those that are there.</source>
        <translation>Den Namen prüfen: psql --list zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>%1 may not connect to the database %2.</source>
        <translation>%1 darf sich nicht mit der Datenbank %2 verbinden.</translation>
    </message>
    <message>
        <source>Ask its owner for: GRANT CONNECT ON DATABASE.</source>
        <translation>Den Besitzer bitten um: GRANT CONNECT ON DATABASE.</translation>
    </message>
    <message>
        <source>%1 lacks a right in this database.</source>
        <translation>%1 fehlt ein Recht in dieser Datenbank.</translation>
    </message>
    <message>
        <source>PostgreSQL says: %2.</source>
        <translation>PostgreSQL sagt: %2.</translation>
    </message>
    <message>
        <source>Ask its owner for: GRANT SELECT on LocalAI&apos;s tables.</source>
        <translation>Den Besitzer bitten um: GRANT SELECT auf LocalAIs Tabellen.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 takes no connections now.</source>
        <translation>PostgreSQL auf %1 nimmt gerade keine Verbindungen an.</translation>
    </message>
    <message>
        <source>It is starting, stopping, or has as many as it allows.</source>
        <translation>Es startet, hält an oder hat so viele, wie es erlaubt.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 refused the connection.</source>
        <translation>PostgreSQL auf %1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>It gave a reason of its own.</source>
        <translation>Es nannte einen eigenen Grund.</translation>
    </message>
    <message>
        <source>See the details, and the server&apos;s log.</source>
        <translation>Siehe die Einzelheiten und das Protokoll des Servers.</translation>
    </message>
    <message>
        <source>The certificate of PostgreSQL at %1 is not trusted.</source>
        <translation>Dem Zertifikat von PostgreSQL auf %1 wird nicht vertraut.</translation>
    </message>
    <message>
        <source>It is of an unknown authority, of another name, or out of date; nothing was sent.</source>
        <translation>Es ist von einer unbekannten Stelle, auf einen anderen Namen oder nicht mehr gültig; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Choose the CA file that the database&apos;s owner gives you.</source>
        <translation>Die CA-Datei wählen, die der Besitzer der Datenbank ausgibt.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 offers no encryption.</source>
        <translation>PostgreSQL auf %1 bietet keine Verschlüsselung an.</translation>
    </message>
    <message>
        <source>A server that isn&apos;t on this computer must prove who it is; nothing was sent.</source>
        <translation>Ein Server, der nicht auf diesem Rechner ist, muss sich ausweisen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Switch TLS on at the server, or add sslmode=disable to the address if you trust the network.</source>
        <translation>TLS am Server einschalten oder, wenn das Netz vertrauenswürdig ist, sslmode=disable an die Adresse hängen.</translation>
    </message>
    <message>
        <source>A table of %1 is locked.</source>
        <translation>Eine Tabelle von %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>Somebody has kept it locked for longer than %2 seconds, as an upgrade does.</source>
        <translation>Jemand hält die Sperre schon länger als %2 Sekunden, wie es eine Aktualisierung tut.</translation>
    </message>
    <message>
        <source>Wait for that work to end, then try again.</source>
        <translation>Warten, bis diese Arbeit endet, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 broke off the reading.</source>
        <translation>%1 hat das Lesen abgebrochen.</translation>
    </message>
    <message>
        <source>On a standby server that happens when the primary cleans up.</source>
        <translation>Auf einem Standby-Server geschieht das, wenn der Primärserver aufräumt.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ging verloren.</translation>
    </message>
    <message>
        <source>The server or something on the way closed it.</source>
        <translation>Der Server oder etwas auf dem Weg hat sie geschlossen.</translation>
    </message>
    <message>
        <source>Try again: it is opened anew.</source>
        <translation>Erneut versuchen: Sie wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 gave an error.</source>
        <translation>PostgreSQL auf %1 meldete einen Fehler.</translation>
    </message>
    <message>
        <source>It is not one that this program knows.</source>
        <translation>Dieses Programm kennt ihn nicht.</translation>
    </message>
    <message>
        <source>See the details, and report it if they don&apos;t help.</source>
        <translation>Siehe die Einzelheiten; wenn sie nicht helfen, bitte melden.</translation>
    </message>
    <message>
        <source>The server&apos;s identity is not checked (sslmode=%1).</source>
        <translation>Die Identität des Servers wird nicht geprüft (sslmode=%1).</translation>
    </message>
    <message>
        <source>This weaker mode was chosen for this connection.</source>
        <translation>Dieser schwächere Modus wurde für diese Verbindung gewählt.</translation>
    </message>
    <message>
        <source>Use sslmode=verify-full with a CA file.</source>
        <translation>sslmode=verify-full mit einer CA-Datei verwenden.</translation>
    </message>
    <message>
        <source>This is a standby server.</source>
        <translation>Das ist ein Standby-Server.</translation>
    </message>
    <message>
        <source>What it shows may lag behind the primary.</source>
        <translation>Was er zeigt, kann hinter dem Primärserver zurückliegen.</translation>
    </message>
    <message>
        <source>Read through a private copy.</source>
        <translation>Über eine private Kopie gelesen.</translation>
    </message>
    <message>
        <source>The file is on a network file system (%1), where locks can&apos;t be relied on.</source>
        <translation>Die Datei liegt auf einem Netzwerk-Dateisystem (%1), auf dessen Sperren kein Verlass ist.</translation>
    </message>
    <message>
        <source>The file has a write-ahead log; to read it in place would write beside it.</source>
        <translation>Die Datei hat ein Write-ahead-Log; sie am Ort zu lesen, würde daneben schreiben.</translation>
    </message>
    <message>
        <source>Read through a repaired private copy.</source>
        <translation>Über eine reparierte private Kopie gelesen.</translation>
    </message>
    <message>
        <source>A change was cut off and its journal still lies beside the file.</source>
        <translation>Eine Änderung wurde abgebrochen, und ihr Journal liegt noch neben der Datei.</translation>
    </message>
    <message>
        <source>The server repairs it when it starts again.</source>
        <translation>Der Server repariert sie, wenn er wieder startet.</translation>
    </message>
    <message>
        <source>This database is newer than this program knows.</source>
        <translation>Diese Datenbank ist neuer, als dieses Programm kennt.</translation>
    </message>
    <message>
        <source>Not shown: %1.</source>
        <translation>Nicht gezeigt: %1.</translation>
    </message>
    <message>
        <source>The lists may be of slightly different moments.</source>
        <translation>Die Listen können von leicht verschiedenen Zeitpunkten sein.</translation>
    </message>
    <message>
        <source>The server kept writing while they were read.</source>
        <translation>Der Server schrieb weiter, während sie gelesen wurden.</translation>
    </message>
    <message>
        <source>Refresh to read them again.</source>
        <translation>Zum erneuten Lesen aktualisieren.</translation>
    </message>
    <message>
        <source>The table %1 is missing.</source>
        <translation>Die Tabelle %1 fehlt.</translation>
    </message>
    <message>
        <source>What it would hold is left empty.</source>
        <translation>Was darin stünde, bleibt leer.</translation>
    </message>
    <message>
        <source>The table %1 has no column %2.</source>
        <translation>Die Tabelle %1 hat keine Spalte %2.</translation>
    </message>
    <message>
        <source>Cells that can&apos;t be read: %1.</source>
        <translation>Nicht lesbare Zellen: %1.</translation>
    </message>
    <message>
        <source>They are marked and left empty.</source>
        <translation>Sie sind markiert und bleiben leer.</translation>
    </message>
    <message>
        <source>The database has no table for it.</source>
        <translation>Die Datenbank hat dafür keine Tabelle.</translation>
    </message>
    <message>
        <source>You may not read its table in this database.</source>
        <translation>Dessen Tabelle in dieser Datenbank darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A column of its table is missing.</source>
        <translation>Eine Spalte der Tabelle fehlt.</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>Datenbank wird kopiert</translation>
    </message>
    <message>
        <source>Reading users</source>
        <translation>Benutzer werden gelesen</translation>
    </message>
    <message>
        <source>Reading last use</source>
        <translation>Letzte Verwendung wird gelesen</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>A demo database is only ever written to a new file.</source>
        <translation>Eine Demo-Datenbank wird immer nur in eine neue Datei geschrieben.</translation>
    </message>
    <message>
        <source>Choose another name, or remove the file first.</source>
        <translation>Einen anderen Namen wählen oder die Datei vorher entfernen.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Make it, or choose another place.</source>
        <translation>Anlegen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check the free space and your rights in that folder.</source>
        <translation>Den freien Platz und die eigenen Rechte in diesem Ordner prüfen.</translation>
    </message>
    <message>
        <source>A demo database can&apos;t be made of these numbers.</source>
        <translation>Mit diesen Zahlen lässt sich keine Demo-Datenbank anlegen.</translation>
    </message>
    <message>
        <source>It has %1 to %2 users, no fewer than 0 usage rows, and 1 to %3 days.</source>
        <translation>Sie hat %1 bis %2 Benutzer, mindestens 0 Nutzungszeilen und 1 bis %3 Tage.</translation>
    </message>
    <message>
        <source>Choose numbers within these limits.</source>
        <translation>Zahlen innerhalb dieser Grenzen wählen.</translation>
    </message>
    <message>
        <source>Inventing people</source>
        <translation>Personen werden erfunden</translation>
    </message>
    <message>
        <source>Writing usage</source>
        <translation>Nutzung wird geschrieben</translation>
    </message>
    <message>
        <source>Building indexes</source>
        <translation>Indexe werden gebaut</translation>
    </message>
    <message>
        <source>Writing users, keys and invites</source>
        <translation>Benutzer, Schlüssel und Einladungen werden geschrieben</translation>
    </message>
    <message>
        <source>Couldn&apos;t write %1.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has space left.</source>
        <translation>Einen Ordner wählen, der beschreibbar ist und noch Platz hat.</translation>
    </message>
    <message>
        <source>The file of saved connections, %1, can&apos;t be understood.</source>
        <translation>Die Datei der gespeicherten Verbindungen, %1, ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>It is damaged, or something else has written it. It stays as it is.</source>
        <translation>Sie ist beschädigt, oder etwas anderes hat sie geschrieben. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Mend it, or move it away to start with an empty list.</source>
        <translation>Ausbessern oder wegschieben, um mit einer leeren Liste zu beginnen.</translation>
    </message>
    <message>
        <source>The file of saved connections, %1, is from another version.</source>
        <translation>Die Datei der gespeicherten Verbindungen, %1, ist von einer anderen Version.</translation>
    </message>
    <message>
        <source>A newer Bailiwick has written it. It stays as it is.</source>
        <translation>Ein neueres Bailiwick hat sie geschrieben. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Use that version, or move the file away to start with an empty list.</source>
        <translation>Jene Version verwenden oder die Datei wegschieben, um mit einer leeren Liste zu beginnen.</translation>
    </message>
    <message>
        <source>The file of saved connections, %1, can&apos;t be read.</source>
        <translation>Die Datei der gespeicherten Verbindungen, %1, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check your rights to it.</source>
        <translation>Die eigenen Rechte daran prüfen.</translation>
    </message>
    <message>
        <source>The file of saved connections, %1, can&apos;t be written.</source>
        <translation>Die Datei der gespeicherten Verbindungen, %1, lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The list is as it was before.</source>
        <translation>Die Liste ist wie zuvor.</translation>
    </message>
    <message>
        <source>The address of “%1” holds a password.</source>
        <translation>Die Adresse von „%1“ enthält ein Passwort.</translation>
    </message>
    <message>
        <source>Passwords belong in the keychain, not in the file of connections.</source>
        <translation>Passwörter gehören in den Schlüsselbund, nicht in die Datei der Verbindungen.</translation>
    </message>
    <message>
        <source>Take it out of the address and give it when asked.</source>
        <translation>Aus der Adresse nehmen und auf Nachfrage angeben.</translation>
    </message>
    <message>
        <source>%1 sent usage rows in a form that can&apos;t be understood.</source>
        <translation>%1 sandte Nutzungszeilen in einer Form, die nicht zu verstehen ist.</translation>
    </message>
    <message>
        <source>Something between here and the server may have changed the stream.</source>
        <translation>Etwas zwischen hier und dem Server hat den Datenstrom vielleicht verändert.</translation>
    </message>
    <message>
        <source>Try again, without a proxy if there is one.</source>
        <translation>Erneut versuchen, möglichst ohne Proxy.</translation>
    </message>
    <message>
        <source>Reading usage</source>
        <translation>Nutzung wird gelesen</translation>
    </message>
    <message>
        <source>Passwords are kept until you close Bailiwick.</source>
        <translation>Passwörter bleiben erhalten, bis Bailiwick geschlossen wird.</translation>
    </message>
    <message>
        <source>This session has no keychain (Secret Service or KWallet) to keep them in.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbund (Secret Service oder KWallet) dafür.</translation>
    </message>
    <message>
        <source>Start one, such as gnome-keyring, to have them kept for longer.</source>
        <translation>Einen starten, etwa gnome-keyring, damit sie länger erhalten bleiben.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>It gives nothing out and takes nothing in before its owner has opened it.</source>
        <translation>Er gibt nichts heraus und nimmt nichts auf, bevor sein Besitzer ihn öffnet.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain refused.</source>
        <translation>Der Schlüsselbund hat abgelehnt.</translation>
    </message>
    <message>
        <source>Allow Bailiwick to use it, and try again.</source>
        <translation>Bailiwick die Verwendung erlauben und erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain did not answer as it should.</source>
        <translation>Der Schlüsselbund hat nicht wie erwartet geantwortet.</translation>
    </message>
    <message>
        <source>Check that the keychain of your desktop runs, and try again.</source>
        <translation>Prüfen, ob der Schlüsselbund der Arbeitsumgebung läuft, und erneut versuchen.</translation>
    </message>
    <message>
        <source>The secret&apos;s file “%1” can&apos;t be read.</source>
        <translation>Die Datei „%1“ mit dem Geheimnis ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The users of %1 can&apos;t be read.</source>
        <translation>Die Benutzer in %1 sind nicht lesbar.</translation>
    </message>
    <message>
        <source>There “users” is a view that SQLite can&apos;t follow: %2.</source>
        <translation>Dort ist „users“ eine Sicht, die SQLite nicht auflösen kann: %2.</translation>
    </message>
    <message>
        <source>Restore what the view is made of, or choose LocalAI&apos;s own database.db.</source>
        <translation>Wiederherstellen, woraus die Sicht besteht, oder LocalAIs eigene database.db wählen.</translation>
    </message>
    <message>
        <source>The usage rows of %1 can&apos;t be read.</source>
        <translation>Die Nutzungszeilen in %1 sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Their ids aren&apos;t whole numbers, as LocalAI makes them.</source>
        <translation>Ihre IDs sind keine ganzen Zahlen, wie LocalAI sie vergibt.</translation>
    </message>
    <message>
        <source>Restore the table usage_records from a backup.</source>
        <translation>Die Tabelle usage_records aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The view %1 can&apos;t be read: %2.</source>
        <translation>Die Sicht %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>It is a view that SQLite can&apos;t follow.</source>
        <translation>Sie ist eine Sicht, die SQLite nicht auflösen kann.</translation>
    </message>
    <message>
        <source>usage_records is a view or has no whole numbers as ids: read as a whole, it would hold up the server.</source>
        <translation>usage_records ist eine Sicht oder hat keine ganzen Zahlen als IDs: Am Stück gelesen hielte sie den Server auf.</translation>
    </message>
    <message>
        <source>Check both, also in ~/.pgpass and the keychain.</source>
        <translation>Beides prüfen, auch in ~/.pgpass und im Schlüsselbund.</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1 (PID %2)</translation>
    </message>
    <message>
        <source>The command line holds bytes that aren&apos;t UTF-8.</source>
        <translation>Die Befehlszeile enthält Bytes, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>A file of such a name can&apos;t be opened by it.</source>
        <translation>Eine Datei mit solchem Namen lässt sich so nicht öffnen.</translation>
    </message>
    <message>
        <source>Give a link whose name is UTF-8: ln -s FILE database.db.</source>
        <translation>Geben Sie einen Link an, dessen Name UTF-8 ist: ln -s DATEI database.db.</translation>
    </message>
    <message>
        <source>The port of PostgreSQL isn&apos;t a number from 1 to 65535.</source>
        <translation>Der Port von PostgreSQL ist keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>It stands in the address, in the service file or in the variable PGPORT.</source>
        <translation>Er steht in der Adresse, in der Dienstdatei oder in der Variable PGPORT.</translation>
    </message>
    <message>
        <source>Mend it there. Without a port, 5432 is taken.</source>
        <translation>Berichtigen Sie ihn dort. Ohne Angabe gilt 5432.</translation>
    </message>
    <message>
        <source>“%1” is no sslmode.</source>
        <translation>„%1“ ist kein sslmode.</translation>
    </message>
    <message>
        <source>It stands in the address, in the service file or in the variable PGSSLMODE.</source>
        <translation>Er steht in der Adresse, in der Dienstdatei oder in der Variable PGSSLMODE.</translation>
    </message>
    <message>
        <source>Write disable, allow, prefer, require, verify-ca or verify-full, in small letters. A server that is not on this computer is verified in full without it.</source>
        <translation>Schreiben Sie disable, allow, prefer, require, verify-ca oder verify-full, in Kleinbuchstaben. Ohne Angabe wird ein Server, der nicht auf diesem Rechner läuft, vollständig geprüft.</translation>
    </message>
    <message>
        <source>“%1” is no time to compare the column “%2” with.</source>
        <translation>„%1“ ist keine Zeit, mit der sich die Spalte „%2“ vergleichen lässt.</translation>
    </message>
    <message>
        <source>Write a year, month or day (2027, 2027-03, 2027-03-21) or a time (2027-03-21T14:00:00Z); nothing for those that have none.</source>
        <translation>Ein Jahr, einen Monat oder Tag angeben (2027, 2027-03, 2027-03-21) oder einen Zeitpunkt (2027-03-21T14:00:00Z); nichts für die, die keinen haben.</translation>
    </message>
    <message>
        <source>“%1” is no number to compare the column “%2” with.</source>
        <translation>„%1“ ist keine Zahl, mit der sich die Spalte „%2“ vergleichen lässt.</translation>
    </message>
    <message>
        <source>Write digits, such as 3 or 0.5; nothing for those that have none.</source>
        <translation>Ziffern angeben, etwa 3 oder 0.5; nichts für die, die keine haben.</translation>
    </message>
    <message>
        <source>“%1” is no kind of change for this.</source>
        <translation>„%1“ ist hierfür keine Art von Änderung.</translation>
    </message>
    <message>
        <source>There is no “%1” any more.</source>
        <translation>„%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Read the instance again (F5) to see what there is now.</source>
        <translation>Lesen Sie die Instanz neu ein (F5), um zu sehen, was es jetzt gibt.</translation>
    </message>
    <message>
        <source>A view or table takes longer to read in one go than a server may be kept from writing.</source>
        <translation>Eine Sicht oder Tabelle in einem Zug zu lesen dauert länger, als ein Server am Schreiben gehindert werden darf.</translation>
    </message>
    <message>
        <source>“%1” goes with “%2” only.</source>
        <translation>„%1“ geht nur zusammen mit „%2“.</translation>
    </message>
    <message>
        <source>The secret&apos;s file “%1” is empty.</source>
        <translation>Die Datei „%1“ mit dem Geheimnis ist leer.</translation>
    </message>
    <message>
        <source>Give the file that LocalAI reads; it is .hmac_secret in its data folder.</source>
        <translation>Geben Sie die Datei an, die LocalAI liest; sie heißt .hmac_secret und liegt in seinem Datenordner.</translation>
    </message>
    <message>
        <source>“%1” is no kind of change that this program knows.</source>
        <translation>„%1“ ist keine Art von Änderung, die dieses Programm kennt.</translation>
    </message>
    <message>
        <source>A newer Bailiwick, or something else, has written it.</source>
        <translation>Ein neueres Bailiwick oder etwas anderes hat sie geschrieben.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be done to a record of type “%2”.</source>
        <translation>„%1“ ist mit einem Datensatz der Art „%2“ nicht möglich.</translation>
    </message>
    <message>
        <source>A change “%1” doesn&apos;t say which record it is for.</source>
        <translation>Eine Änderung „%1“ sagt nicht, welchen Datensatz sie meint.</translation>
    </message>
    <message>
        <source>A change “%1” has not what such a change needs.</source>
        <translation>Eine Änderung „%1“ hat nicht, was eine solche Änderung braucht.</translation>
    </message>
    <message>
        <source>What is made has nothing before, what is removed has nothing after, and an edit has the same fields on both sides, those of its kind.</source>
        <translation>Was angelegt wird, hat kein Vorher, was entfernt wird, kein Nachher, und eine Bearbeitung hat auf beiden Seiten dieselben Felder, die ihrer Art.</translation>
    </message>
    <message>
        <source>“%1” is no field of a record of type “%2”.</source>
        <translation>„%1“ ist kein Feld eines Datensatzes der Art „%2“.</translation>
    </message>
    <message>
        <source>The value of the field “%1” is not of the field&apos;s type.</source>
        <translation>Der Wert des Feldes „%1“ passt nicht zu diesem Feld.</translation>
    </message>
    <message>
        <source>The plan has another number of changes than was asked for.</source>
        <translation>Der Plan hat eine andere Zahl von Änderungen als verlangt.</translation>
    </message>
    <message>
        <source>Please report this fault of the program.</source>
        <translation>Bitte melden Sie diesen Fehler des Programms.</translation>
    </message>
    <message>
        <source>Nobody could administer %2 any more.</source>
        <translation>Niemand könnte %2 mehr verwalten.</translation>
    </message>
    <message>
        <source>After these changes no active administrator is left who can sign in (%1).</source>
        <translation>Nach diesen Änderungen bleibt kein aktiver Administrator, der sich anmelden kann (%1).</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first, or leave one of them out.</source>
        <translation>Machen Sie zuerst jemand anderen zum Administrator, oder lassen Sie eine der Änderungen weg.</translation>
    </message>
    <message>
        <source>Only the legacy key could administer %2.</source>
        <translation>Nur der alte Schlüssel könnte %2 verwalten.</translation>
    </message>
    <message>
        <source>After these changes no administrator is left who can sign in (%1). LOCALAI_API_KEY is a full administrator without an account, so what it does is nobody&apos;s in particular.</source>
        <translation>Nach diesen Änderungen bleibt kein Administrator, der sich anmelden kann (%1). LOCALAI_API_KEY ist ein voller Administrator ohne Konto; was er tut, lässt sich niemandem zuordnen.</translation>
    </message>
    <message>
        <source>Keep an administrator with an account.</source>
        <translation>Behalten Sie einen Administrator mit Konto.</translation>
    </message>
    <message>
        <source>It is not known whether an administrator could still sign in to %2.</source>
        <translation>Es ist nicht bekannt, ob sich noch ein Administrator bei %2 anmelden könnte.</translation>
    </message>
    <message>
        <source>These changes take administrators away (%1), and nobody has said which ways to sign in work there.</source>
        <translation>Diese Änderungen nehmen Administratoren weg (%1), und niemand hat gesagt, welche Arten der Anmeldung dort funktionieren.</translation>
    </message>
    <message>
        <source>Try first to sign in as one of the administrators who stay.</source>
        <translation>Melden Sie sich zuerst zur Probe als einer der verbleibenden Administratoren an.</translation>
    </message>
    <message>
        <source>No administrator could sign in to %2 before its identity provider works again.</source>
        <translation>Kein Administrator könnte sich bei %2 anmelden, bevor der Identitätsanbieter wieder funktioniert.</translation>
    </message>
    <message>
        <source>The administrators who stay sign in through a provider that is off or broken. These changes take away %1.</source>
        <translation>Die verbleibenden Administratoren melden sich über einen Anbieter an, der aus oder gestört ist. Diese Änderungen nehmen %1 weg.</translation>
    </message>
    <message>
        <source>Mend the provider first, or keep a local administrator.</source>
        <translation>Bringen Sie zuerst den Anbieter in Ordnung, oder behalten Sie einen lokalen Administrator.</translation>
    </message>
    <message>
        <source>You would delete your own account, %1.</source>
        <translation>Sie würden Ihr eigenes Konto löschen, %1.</translation>
    </message>
    <message>
        <source>You would lock your own account, %1.</source>
        <translation>Sie würden Ihr eigenes Konto sperren, %1.</translation>
    </message>
    <message>
        <source>Somebody else would have to enable it again.</source>
        <translation>Jemand anderes müsste es wieder freigeben.</translation>
    </message>
    <message>
        <source>You would take the administrator&apos;s role from your own account, %1.</source>
        <translation>Sie würden Ihrem eigenen Konto die Administratorrolle nehmen, %1.</translation>
    </message>
    <message>
        <source>Somebody else would have to give it back.</source>
        <translation>Jemand anderes müsste sie zurückgeben.</translation>
    </message>
    <message>
        <source>All of your own sessions would end.</source>
        <translation>Alle Ihre eigenen Sitzungen würden enden.</translation>
    </message>
    <message>
        <source>You will have to sign in again as %1.</source>
        <translation>Sie müssen sich als %1 neu anmelden.</translation>
    </message>
    <message>
        <source>Two local accounts would have the address %1.</source>
        <translation>Zwei lokale Konten hätten die Adresse %1.</translation>
    </message>
    <message>
        <source>%2 has it, too. Sign-in with a password would find only one of them.</source>
        <translation>%2 hat sie auch. Die Anmeldung mit Passwort fände nur eines von beiden.</translation>
    </message>
    <message>
        <source>Choose another address.</source>
        <translation>Wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>Another account has the address %1 already.</source>
        <translation>Ein anderes Konto hat bereits die Adresse %1.</translation>
    </message>
    <message>
        <source>It is %2 (%3). The server takes both, but people and lists mistake them.</source>
        <translation>Es ist %2 (%3). Der Server nimmt beide an, doch Menschen und Listen verwechseln sie.</translation>
    </message>
    <message>
        <source>Nobody could sign in with the address “%1”.</source>
        <translation>Niemand könnte sich mit der Adresse „%1“ anmelden.</translation>
    </message>
    <message>
        <source>At sign-in the server makes small letters of what is typed and cuts blanks off; then it finds no such account.</source>
        <translation>Bei der Anmeldung macht der Server aus der Eingabe Kleinbuchstaben und schneidet Leerzeichen ab; dann findet er kein solches Konto.</translation>
    </message>
    <message>
        <source>Write it in small letters, without blanks.</source>
        <translation>Schreiben Sie sie in Kleinbuchstaben, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The password for %1 is empty.</source>
        <translation>Das Passwort für %1 ist leer.</translation>
    </message>
    <message>
        <source>The password for %1 holds a NUL character.</source>
        <translation>Das Passwort für %1 enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The server takes no such password.</source>
        <translation>Der Server nimmt kein solches Passwort an.</translation>
    </message>
    <message>
        <source>The password for %1 is too long.</source>
        <translation>Das Passwort für %1 ist zu lang.</translation>
    </message>
    <message>
        <source>It may have 72 bytes; letters with accents have two or more.</source>
        <translation>Es darf 72 Bytes haben; Buchstaben mit Akzenten haben zwei oder mehr.</translation>
    </message>
    <message>
        <source>The password for %1 is too short.</source>
        <translation>Das Passwort für %1 ist zu kurz.</translation>
    </message>
    <message>
        <source>It needs 12 bytes or more.</source>
        <translation>Es braucht mindestens 12 Bytes.</translation>
    </message>
    <message>
        <source>Choose a longer one, or have one made.</source>
        <translation>Wählen Sie ein längeres, oder lassen Sie eines erzeugen.</translation>
    </message>
    <message>
        <source>The password for %1 is easy to guess.</source>
        <translation>Das Passwort für %1 ist leicht zu erraten.</translation>
    </message>
    <message>
        <source>Whoever knows how people choose passwords needs fewer than 100 million tries; words, names, dates and rows of keys add little.</source>
        <translation>Wer weiß, wie Menschen Passwörter wählen, braucht weniger als 100 Millionen Versuche; Wörter, Namen, Daten und Tastenreihen helfen wenig.</translation>
    </message>
    <message>
        <source>Choose one of several unrelated words, or have one made.</source>
        <translation>Wählen Sie eines aus mehreren Wörtern ohne Zusammenhang, oder lassen Sie eines erzeugen.</translation>
    </message>
    <message>
        <source>%1 would have no working API key any more.</source>
        <translation>%1 hätte keinen gültigen API-Schlüssel mehr.</translation>
    </message>
    <message>
        <source>What works with these keys (%2) stops at once, and they are in use.</source>
        <translation>Was mit diesen Schlüsseln (%2) arbeitet, steht sofort still, und sie sind in Gebrauch.</translation>
    </message>
    <message>
        <source>Make a new key and hand it over first, or leave one out.</source>
        <translation>Legen Sie zuerst einen neuen Schlüssel an und geben Sie ihn weiter, oder lassen Sie einen weg.</translation>
    </message>
    <message>
        <source>It was used within the last 90 days; what works with it stops at once.</source>
        <translation>Er wurde in den letzten 90 Tagen benutzt; was mit ihm arbeitet, steht sofort still.</translation>
    </message>
    <message>
        <source>%1 gets a role before being approved.</source>
        <translation>%1 bekommt eine Rolle vor der Freigabe.</translation>
    </message>
    <message>
        <source>The role waits and acts from the moment of approval, whoever approves.</source>
        <translation>Die Rolle wartet und gilt vom Moment der Freigabe an, wer auch immer freigibt.</translation>
    </message>
    <message>
        <source>%1 has already used more tokens than the quota allows.</source>
        <translation>%1 hat schon mehr Token verbraucht, als das Kontingent erlaubt.</translation>
    </message>
    <message>
        <source>The limit is %2, and %3 were used in its window: every request is refused for now.</source>
        <translation>Das Limit ist %2, und %3 wurden in seinem Zeitfenster verbraucht: vorerst wird jede Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>%1 has already made more requests than the quota allows.</source>
        <translation>%1 hat schon mehr Anfragen gestellt, als das Kontingent erlaubt.</translation>
    </message>
    <message>
        <source>The limit is %2, and %3 were made in its window: every request is refused for now.</source>
        <translation>Das Limit ist %2, und %3 wurden in seinem Zeitfenster gestellt: vorerst wird jede Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Permissions and models have no effect for %1, who is an administrator.</source>
        <translation>Berechtigungen und Modelle wirken nicht bei %1, denn das ist ein Administrator.</translation>
    </message>
    <message>
        <source>They are stored, and act when the role is taken away.</source>
        <translation>Sie werden gespeichert und gelten, sobald die Rolle entzogen wird.</translation>
    </message>
    <message>
        <source>A quota has no effect for %1, who is an administrator.</source>
        <translation>Ein Kontingent wirkt nicht bei %1, denn das ist ein Administrator.</translation>
    </message>
    <message>
        <source>It is stored, and acts when the role is taken away.</source>
        <translation>Es wird gespeichert und gilt, sobald die Rolle entzogen wird.</translation>
    </message>
    <message>
        <source>The invite %1, which %2 has redeemed, stays spent.</source>
        <translation>Die Einladung %1, die %2 eingelöst hat, bleibt verbraucht.</translation>
    </message>
    <message>
        <source>Where the server itself deletes a user, such an invite can be redeemed once more until it expires; here it is made to expire.</source>
        <translation>Löscht der Server selbst einen Benutzer, kann eine solche Einladung bis zu ihrem Ablauf noch einmal eingelöst werden; hier wird sie zum Ablaufen gebracht.</translation>
    </message>
    <message>
        <source>The open invites of %1 (%2) go with the account.</source>
        <translation>Die offenen Einladungen von %1 (%2) gehen mit dem Konto.</translation>
    </message>
    <message>
        <source>People who have such a link can&apos;t use it any more.</source>
        <translation>Wer einen solchen Link hat, kann ihn nicht mehr benutzen.</translation>
    </message>
    <message>
        <source>%1 is on a network file system (%2).</source>
        <translation>%1 liegt auf einem Netzwerkdateisystem (%2).</translation>
    </message>
    <message>
        <source>SQLite&apos;s locks can&apos;t be trusted there: a write beside a running server could damage the database.</source>
        <translation>Auf die Sperren von SQLite ist dort kein Verlass: Schreiben neben einem laufenden Server könnte die Datenbank beschädigen.</translation>
    </message>
    <message>
        <source>Make changes on the computer where the file is local.</source>
        <translation>Nehmen Sie Änderungen auf dem Rechner vor, auf dem die Datei lokal liegt.</translation>
    </message>
    <message>
        <source>%1 is read through a copy, so it can&apos;t be changed.</source>
        <translation>%1 wird über eine Kopie gelesen und kann deshalb nicht geändert werden.</translation>
    </message>
    <message>
        <source>It is in WAL mode, or its server stopped in the middle of a change that must be undone first.</source>
        <translation>Sie ist im WAL-Modus, oder ihr Server wurde mitten in einer Änderung beendet, die erst zurückgenommen werden muss.</translation>
    </message>
    <message>
        <source>Start the server once, then open the file again.</source>
        <translation>Starten Sie den Server einmal und öffnen Sie die Datei dann erneut.</translation>
    </message>
    <message>
        <source>You may not write to %1.</source>
        <translation>Sie dürfen %1 nicht beschreiben.</translation>
    </message>
    <message>
        <source>It belongs to somebody else, or is on a file system that is read-only.</source>
        <translation>Sie gehört jemand anderem oder liegt auf einem schreibgeschützten Dateisystem.</translation>
    </message>
    <message>
        <source>Run this as the user that the server runs as.</source>
        <translation>Führen Sie das Programm als der Benutzer aus, unter dem der Server läuft.</translation>
    </message>
    <message>
        <source>No journal can be made beside %1.</source>
        <translation>Neben %1 lässt sich kein Journal anlegen.</translation>
    </message>
    <message>
        <source>SQLite needs a file of its own in %2 while it writes, and making one there didn&apos;t work. Nothing was written.</source>
        <translation>SQLite braucht beim Schreiben eine eigene Datei in %2, und dort ließ sich keine anlegen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 is a standby server: it is read only.</source>
        <translation>%1 ist ein Standby-Server: er lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>It follows another server, which alone takes changes.</source>
        <translation>Er folgt einem anderen Server, der allein Änderungen annimmt.</translation>
    </message>
    <message>
        <source>Open the address of the primary server.</source>
        <translation>Öffnen Sie die Adresse des primären Servers.</translation>
    </message>
    <message>
        <source>%1 is read only.</source>
        <translation>%1 lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>A setting of the database or of this user keeps transactions from writing.</source>
        <translation>Eine Einstellung der Datenbank oder dieses Benutzers verbietet Transaktionen das Schreiben.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for a user that may write.</source>
        <translation>Lassen Sie sich vom Betreiber einen Benutzer geben, der schreiben darf.</translation>
    </message>
    <message>
        <source>There is no room for the changes to %1.</source>
        <translation>Für die Änderungen an %1 ist kein Platz.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written.</source>
        <translation>Der Datenträger ist voll. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Make room on it, then try again.</source>
        <translation>Schaffen Sie dort Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 could not be changed.</source>
        <translation>%1 konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>%2. What was begun was taken back.</source>
        <translation>%2. Was begonnen war, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Check the database, then try again.</source>
        <translation>Prüfen Sie die Datenbank und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another record stands in the way.</source>
        <translation>Ein anderer Eintrag steht im Weg.</translation>
    </message>
    <message>
        <source>The database would be left with a reference to a record that isn&apos;t there, and refuses that.</source>
        <translation>In der Datenbank bliebe ein Verweis auf einen Eintrag, den es nicht gibt; das lehnt sie ab.</translation>
    </message>
    <message>
        <source>Read the instance again (F5), then make the change anew.</source>
        <translation>Lesen Sie die Instanz neu ein (F5) und nehmen Sie die Änderung dann erneut vor.</translation>
    </message>
    <message>
        <source>There is such a record already.</source>
        <translation>Einen solchen Eintrag gibt es schon.</translation>
    </message>
    <message>
        <source>The database takes a value of it only once.</source>
        <translation>Die Datenbank nimmt einen seiner Werte nur einmal an.</translation>
    </message>
    <message>
        <source>The database refuses this change.</source>
        <translation>Die Datenbank lehnt diese Änderung ab.</translation>
    </message>
    <message>
        <source>A rule of its own forbids it: %1.</source>
        <translation>Eine ihrer eigenen Regeln verbietet sie: %1.</translation>
    </message>
    <message>
        <source>Ask whoever runs the database about this rule.</source>
        <translation>Fragen Sie den Betreiber der Datenbank nach dieser Regel.</translation>
    </message>
    <message>
        <source>PostgreSQL can&apos;t store this text.</source>
        <translation>PostgreSQL kann diesen Text nicht speichern.</translation>
    </message>
    <message>
        <source>It contains the character NUL, or bytes that are no text.</source>
        <translation>Er enthält das Zeichen NUL oder Bytes, die kein Text sind.</translation>
    </message>
    <message>
        <source>Take these characters out.</source>
        <translation>Entfernen Sie diese Zeichen.</translation>
    </message>
    <message>
        <source>%1 took too long for one of the changes.</source>
        <translation>%1 hat für eine der Änderungen zu lange gebraucht.</translation>
    </message>
    <message>
        <source>A statement was ended at its time limit, and what was begun was taken back.</source>
        <translation>Eine Anweisung wurde an ihrer Zeitgrenze beendet, und was begonnen war, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Try again when the server has less to do.</source>
        <translation>Versuchen Sie es erneut, wenn der Server weniger zu tun hat.</translation>
    </message>
    <message>
        <source>%1 broke off the changes.</source>
        <translation>%1 hat die Änderungen abgebrochen.</translation>
    </message>
    <message>
        <source>Others changed the same records at the same moment. Nothing was written.</source>
        <translation>Andere haben im selben Moment dieselben Einträge geändert. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost before the changes were written.</source>
        <translation>Die Verbindung zu %1 ging verloren, bevor die Änderungen geschrieben waren.</translation>
    </message>
    <message>
        <source>The server has taken back what was begun.</source>
        <translation>Der Server hat zurückgenommen, was begonnen war.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether the changes to %1 were written.</source>
        <translation>Es ist unbekannt, ob die Änderungen an %1 geschrieben wurden.</translation>
    </message>
    <message>
        <source>The connection or the disk failed just when they were being made final.</source>
        <translation>Die Verbindung oder der Datenträger versagte gerade, als sie endgültig gemacht wurden.</translation>
    </message>
    <message>
        <source>Open the instance again: what the journal has open is then settled.</source>
        <translation>Öffnen Sie die Instanz erneut: was im Journal offen ist, wird dann geklärt.</translation>
    </message>
    <message>
        <source>These changes are too many to be applied at once.</source>
        <translation>Diese Änderungen sind zu viele, um sie auf einmal anzuwenden.</translation>
    </message>
    <message>
        <source>The database did not keep this change.</source>
        <translation>Die Datenbank hat diese Änderung nicht behalten.</translation>
    </message>
    <message>
        <source>Read back, the record isn&apos;t what was written: a trigger or a view of the database does something else with it. What was begun was taken back.</source>
        <translation>Zurückgelesen ist der Eintrag nicht, was geschrieben wurde: ein Trigger oder eine Sicht der Datenbank macht etwas anderes damit. Was begonnen war, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Ask whoever runs the database what was added to its tables.</source>
        <translation>Fragen Sie den Betreiber der Datenbank, was zu ihren Tabellen hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>A step of this change met %1 rows in place of %2.</source>
        <translation>Ein Schritt dieser Änderung traf %1 statt %2 Zeilen.</translation>
    </message>
    <message>
        <source>So the database isn&apos;t what it was taken for. What was begun was taken back.</source>
        <translation>Die Datenbank ist also nicht, wofür sie gehalten wurde. Was begonnen war, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>What this change removes keeps changing.</source>
        <translation>Was diese Änderung entfernt, ändert sich ständig.</translation>
    </message>
    <message>
        <source>Its rows are archived first. Three times they had changed again before the database was locked. Nothing was written.</source>
        <translation>Die Zeilen werden zuerst archiviert. Dreimal hatten sie sich wieder geändert, bevor die Datenbank gesperrt war. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>This change was begun and isn&apos;t finished.</source>
        <translation>Diese Änderung wurde begonnen und ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>A part of its rows was moved to the archive before it was interrupted.</source>
        <translation>Ein Teil ihrer Zeilen wurde ins Archiv verschoben, bevor sie unterbrochen wurde.</translation>
    </message>
    <message>
        <source>Finish it or put it back: the journal offers both.</source>
        <translation>Schließen Sie sie ab oder nehmen Sie sie zurück: das Journal bietet beides an.</translation>
    </message>
    <message>
        <source>The archive has no rows to bring back.</source>
        <translation>Das Archiv hat keine Zeilen, die zurückgeholt werden könnten.</translation>
    </message>
    <message>
        <source>They were removed from it, by its retention or on purpose.</source>
        <translation>Sie wurden daraus entfernt, durch seine Aufbewahrungsfrist oder mit Absicht.</translation>
    </message>
    <message>
        <source>Restore a backup that was made before.</source>
        <translation>Stellen Sie eine Sicherung wieder her, die vorher gemacht wurde.</translation>
    </message>
    <message>
        <source>The new password is missing.</source>
        <translation>Das neue Passwort fehlt.</translation>
    </message>
    <message>
        <source>A file of changes holds no password.</source>
        <translation>Eine Datei mit Änderungen enthält kein Passwort.</translation>
    </message>
    <message>
        <source>Give one when you apply it.</source>
        <translation>Geben Sie beim Anwenden eines an.</translation>
    </message>
    <message>
        <source>The file holds no change set.</source>
        <translation>Die Datei enthält keine Änderungsliste.</translation>
    </message>
    <message>
        <source>It is damaged, or something else.</source>
        <translation>Sie ist beschädigt oder etwas anderes.</translation>
    </message>
    <message>
        <source>Choose a file that Bailiwick has saved from planned changes.</source>
        <translation>Wählen Sie eine Datei, die Bailiwick aus geplanten Änderungen gespeichert hat.</translation>
    </message>
    <message>
        <source>The file&apos;s change set has version %1, and this program knows 1.</source>
        <translation>Die Änderungsliste der Datei hat die Version %1, und dieses Programm kennt 1.</translation>
    </message>
    <message>
        <source>A newer Bailiwick has written it.</source>
        <translation>Ein neueres Bailiwick hat sie geschrieben.</translation>
    </message>
    <message>
        <source>Use that one.</source>
        <translation>Benutzen Sie dieses.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>Die Datei ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>No change set is so large.</source>
        <translation>Keine Änderungsliste ist so groß.</translation>
    </message>
    <message>
        <source>The file holds %1 changes.</source>
        <translation>Die Datei enthält %1 Änderungen.</translation>
    </message>
    <message>
        <source>A change set has %2 at most.</source>
        <translation>Eine Änderungsliste hat höchstens %2.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Teilen Sie sie auf mehrere Dateien auf.</translation>
    </message>
    <message>
        <source>A text in the file is longer than any in a change set.</source>
        <translation>Ein Text in der Datei ist länger als jeder in einer Änderungsliste.</translation>
    </message>
    <message>
        <source>“%1” stands twice in one place of the file.</source>
        <translation>„%1“ steht an einer Stelle der Datei zweimal.</translation>
    </message>
    <message>
        <source>Which of the two is meant can&apos;t be known.</source>
        <translation>Welches von beiden gemeint ist, lässt sich nicht wissen.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Entfernen Sie eines davon.</translation>
    </message>
    <message>
        <source>“%1” means nothing at its place in a change set.</source>
        <translation>„%1“ bedeutet an seiner Stelle in einer Änderungsliste nichts.</translation>
    </message>
    <message>
        <source>“%1” is missing, or not what it should be.</source>
        <translation>„%1“ fehlt oder ist nicht, was es sein soll.</translation>
    </message>
    <message>
        <source>Change %1 of the file is not valid: %2</source>
        <translation>Änderung %1 der Datei ist nicht gültig: %2</translation>
    </message>
    <message>
        <source>Check the path and your rights to it.</source>
        <translation>Prüfen Sie den Pfad und Ihre Rechte daran.</translation>
    </message>
    <message>
        <source>These changes were made for another instance: %1.</source>
        <translation>Diese Änderungen wurden für eine andere Instanz gemacht: %1.</translation>
    </message>
    <message>
        <source>Records with the same ids may be somebody else&apos;s here.</source>
        <translation>Datensätze mit denselben Kennungen können hier jemand anderem gehören.</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer version of this program.</source>
        <translation>Das Journal %1 wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>It was left untouched.</source>
        <translation>Es wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Install the newer version, or use it where the journal was written.</source>
        <translation>Installieren Sie die neuere Version, oder benutzen Sie sie dort, wo das Journal geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1 could not be made.</source>
        <translation>%1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Nothing is changed without a journal. Check the free space and your rights in that folder.</source>
        <translation>Ohne Journal wird nichts geändert. Prüfen Sie den freien Platz und Ihre Rechte in diesem Ordner.</translation>
    </message>
    <message>
        <source>The journal %1 could not be read or written.</source>
        <translation>Das Journal %1 konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no space left for the journal %1.</source>
        <translation>Für das Journal %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Nothing is changed without a journal. Make space, then try again.</source>
        <translation>Ohne Journal wird nichts geändert. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The journal %1 is in use.</source>
        <translation>Das Journal %1 ist in Gebrauch.</translation>
    </message>
    <message>
        <source>Another window or command of this program is at work on it.</source>
        <translation>Ein anderes Fenster oder ein anderer Befehl dieses Programms arbeitet damit.</translation>
    </message>
    <message>
        <source>Try again when that has finished.</source>
        <translation>Versuchen Sie es noch einmal, wenn das beendet ist.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged.</source>
        <translation>Das Journal %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>What stands in it is not what this program writes.</source>
        <translation>Was darin steht, hat dieses Programm nicht so geschrieben.</translation>
    </message>
    <message>
        <source>Keep the file for whoever has to look into this, and move it away: a new one is made then.</source>
        <translation>Bewahren Sie die Datei für die Aufklärung auf, und legen Sie sie woanders hin: Dann wird eine neue angelegt.</translation>
    </message>
    <message>
        <source>These changes are being applied already.</source>
        <translation>Diese Änderungen werden bereits angewendet.</translation>
    </message>
    <message>
        <source>Another window or command of this program is at it.</source>
        <translation>Ein anderes Fenster oder ein anderer Befehl dieses Programms ist dabei.</translation>
    </message>
    <message>
        <source>Look into the journal when it has finished.</source>
        <translation>Sehen Sie im Journal nach, wenn das beendet ist.</translation>
    </message>
    <message>
        <source>An entry was altered after it was written.</source>
        <translation>Ein Eintrag wurde nachträglich verändert.</translation>
    </message>
    <message>
        <source>An entry is missing.</source>
        <translation>Ein Eintrag fehlt.</translation>
    </message>
    <message>
        <source>An entry doesn&apos;t follow the one before it.</source>
        <translation>Ein Eintrag passt nicht zu dem davor.</translation>
    </message>
    <message>
        <source>Entries were inserted, removed or put in another order.</source>
        <translation>Einträge wurden eingefügt, entfernt oder umgestellt.</translation>
    </message>
    <message>
        <source>The newest entries are missing.</source>
        <translation>Die neuesten Einträge fehlen.</translation>
    </message>
    <message>
        <source>A later one is known from outside the journal.</source>
        <translation>Ein späterer ist von außerhalb des Journals bekannt.</translation>
    </message>
    <message>
        <source>The journal was written anew.</source>
        <translation>Das Journal wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>It agrees with itself, but an entry is another than the one that is known from outside the journal: this one or one before it was altered.</source>
        <translation>Es ist in sich stimmig, aber ein Eintrag ist ein anderer als der, der von außerhalb des Journals bekannt ist: Dieser oder ein früherer wurde verändert.</translation>
    </message>
    <message>
        <source>The journal was found broken here when a later entry was written.</source>
        <translation>Als ein späterer Eintrag geschrieben wurde, war das Journal an dieser Stelle gebrochen.</translation>
    </message>
    <message>
        <source>The journal&apos;s chain is broken at entry %1.</source>
        <translation>Die Kette des Journals ist bei Eintrag %1 gebrochen.</translation>
    </message>
    <message>
        <source>Somebody altered the journal. That doesn&apos;t stop this, and it is noted.</source>
        <translation>Jemand hat das Journal verändert. Das hält dies nicht auf, und es wird vermerkt.</translation>
    </message>
    <message>
        <source>Verify the journal to see what is wrong with it.</source>
        <translation>Prüfen Sie das Journal, um zu sehen, was damit ist.</translation>
    </message>
    <message>
        <source>The chain was found broken at entry %1.</source>
        <translation>Die Kette war bei Eintrag %1 gebrochen.</translation>
    </message>
    <message>
        <source>The journal&apos;s newest entry could not be noted outside of it.</source>
        <translation>Der neueste Eintrag des Journals konnte außerhalb nicht vermerkt werden.</translation>
    </message>
    <message>
        <source>The state folder can&apos;t be written to.</source>
        <translation>In den Ordner für Programmzustände kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Until it can, nobody notices when the newest entries are removed.</source>
        <translation>Solange das so ist, bleibt unbemerkt, wenn die neuesten Einträge entfernt werden.</translation>
    </message>
    <message>
        <source>The result could not be written to the journal.</source>
        <translation>Das Ergebnis konnte nicht ins Journal geschrieben werden.</translation>
    </message>
    <message>
        <source>It is found out and entered at the next start.</source>
        <translation>Es wird beim nächsten Start ermittelt und eingetragen.</translation>
    </message>
    <message>
        <source>This is no proof of a journal.</source>
        <translation>Das ist kein Nachweis eines Journals.</translation>
    </message>
    <message>
        <source>This proof is of another instance&apos;s journal.</source>
        <translation>Dieser Nachweis gehört zum Journal einer anderen Instanz.</translation>
    </message>
    <message>
        <source>Verifying the journal</source>
        <translation>Journal wird geprüft</translation>
    </message>
    <message>
        <source>Looking through the journal</source>
        <translation>Journal wird durchgesehen</translation>
    </message>
    <message>
        <source>It was interrupted; this is what was found afterwards.</source>
        <translation>Es wurde unterbrochen; dies wurde danach vorgefunden.</translation>
    </message>
    <message>
        <source>It failed for a reason that this version doesn&apos;t know.</source>
        <translation>Es ist aus einem Grund gescheitert, den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>A safety rule stops this: %1</source>
        <translation>Eine Sicherheitsregel verhindert dies: %1</translation>
    </message>
    <message>
        <source>It was interrupted before this was done.</source>
        <translation>Es wurde unterbrochen, bevor dies getan war.</translation>
    </message>
    <message>
        <source>It was interrupted in the middle of this deletion.</source>
        <translation>Es wurde mitten in diesem Löschen unterbrochen.</translation>
    </message>
    <message>
        <source>The account is disabled, and some of its usage is in the archive only.</source>
        <translation>Das Konto ist gesperrt, und ein Teil seiner Nutzung ist nur noch im Archiv.</translation>
    </message>
    <message>
        <source>Finish the deletion, or put everything back.</source>
        <translation>Führen Sie das Löschen zu Ende, oder stellen Sie alles wieder her.</translation>
    </message>
    <message>
        <source>It was interrupted, and whether this was done can&apos;t be told.</source>
        <translation>Es wurde unterbrochen, und ob dies getan wurde, ist nicht festzustellen.</translation>
    </message>
    <message>
        <source>These changes are still being applied, or were interrupted.</source>
        <translation>Diese Änderungen werden noch angewendet, oder sie wurden unterbrochen.</translation>
    </message>
    <message>
        <source>Wait until they are done; what was interrupted is settled first.</source>
        <translation>Warten Sie, bis sie fertig sind; Unterbrochenes wird zuerst geklärt.</translation>
    </message>
    <message>
        <source>This was taken back already, by %1.</source>
        <translation>Dies wurde bereits zurückgenommen, von %1.</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back.</source>
        <translation>Dies kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>The former password is not known to anybody.</source>
        <translation>Das frühere Passwort kennt niemand.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>What was deleted is no longer in the archive.</source>
        <translation>Das Gelöschte ist nicht mehr im Archiv.</translation>
    </message>
    <message>
        <source>It was kept for a limited time only, or its owner was forgotten.</source>
        <translation>Es wurde nur begrenzte Zeit aufbewahrt, oder die Person wurde vergessen.</translation>
    </message>
    <message>
        <source>There is nothing to finish.</source>
        <translation>Es gibt nichts zu Ende zu führen.</translation>
    </message>
    <message>
        <source>This can&apos;t be finished.</source>
        <translation>Dies kann nicht zu Ende geführt werden.</translation>
    </message>
    <message>
        <source>It sets a password, and passwords are kept nowhere.</source>
        <translation>Es setzt ein Passwort, und Passwörter werden nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Put back what was done, or set the password anew.</source>
        <translation>Nehmen Sie zurück, was getan wurde, oder setzen Sie das Passwort neu.</translation>
    </message>
    <message>
        <source>The file&apos;s contents are nested too deeply, or are too many, for a change set.</source>
        <translation>Der Inhalt der Datei ist für eine Änderungsliste zu tief verschachtelt oder zu viel.</translation>
    </message>
    <message>
        <source>What is shown once is only ever written to a new file.</source>
        <translation>Was nur einmal gezeigt wird, wird immer nur in eine neue Datei geschrieben.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no room left for %1.</source>
        <translation>Für %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Make room on that disk, then try again. Nothing was left behind.</source>
        <translation>Schaffen Sie dort Platz und versuchen Sie es erneut. Nichts blieb zurück.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the disk and your rights in that folder.</source>
        <translation>Prüfen Sie den Datenträger und Ihre Rechte in diesem Ordner.</translation>
    </message>
    <message>
        <source>There is too little room in %1.</source>
        <translation>In %1 ist zu wenig Platz.</translation>
    </message>
    <message>
        <source>%2 MiB are needed and %3 MiB are free.</source>
        <translation>Gebraucht werden %2 MiB, frei sind %3 MiB.</translation>
    </message>
    <message>
        <source>Make room there, then try again.</source>
        <translation>Schaffen Sie dort Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No sound copy of %1 could be made.</source>
        <translation>Von %1 ließ sich keine fehlerfreie Kopie anfertigen.</translation>
    </message>
    <message>
        <source>The check of the copy says: %2.</source>
        <translation>Die Prüfung der Kopie meldet: %2.</translation>
    </message>
    <message>
        <source>Check the database itself with “PRAGMA integrity_check” of sqlite3. Restore an older backup when it is damaged.</source>
        <translation>Prüfen Sie die Datenbank selbst mit „PRAGMA integrity_check“ von sqlite3. Ist sie beschädigt, stellen Sie eine ältere Sicherung wieder her.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be copied while the server runs.</source>
        <translation>%1 kann nicht kopiert werden, während der Server läuft.</translation>
    </message>
    <message>
        <source>A table has no row ids, and to read it in one go takes longer than the server may wait.</source>
        <translation>Eine Tabelle hat keine Zeilennummern, und sie am Stück zu lesen dauert länger, als der Server warten darf.</translation>
    </message>
    <message>
        <source>Stop the server for the time of the backup.</source>
        <translation>Halten Sie den Server für die Dauer der Sicherung an.</translation>
    </message>
    <message>
        <source>The server wrote while its file was copied.</source>
        <translation>Der Server hat geschrieben, während seine Datei kopiert wurde.</translation>
    </message>
    <message>
        <source>Another program works on the backups in %1.</source>
        <translation>Ein anderes Programm arbeitet an den Sicherungen in %1.</translation>
    </message>
    <message>
        <source>It has done so for more than two minutes.</source>
        <translation>Das tut es seit mehr als zwei Minuten.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Backups are made of SQLite files only.</source>
        <translation>Sicherungen gibt es nur von SQLite-Dateien.</translation>
    </message>
    <message>
        <source>This database is kept by PostgreSQL, which has tools of its own.</source>
        <translation>Diese Datenbank liegt in PostgreSQL, das eigene Werkzeuge hat.</translation>
    </message>
    <message>
        <source>Use pg_dump and pg_restore.</source>
        <translation>Nehmen Sie pg_dump und pg_restore.</translation>
    </message>
    <message>
        <source>Building indexes of the copy</source>
        <translation>Indizes der Kopie werden aufgebaut</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Kopie wird geprüft</translation>
    </message>
    <message>
        <source>Keeping the present file</source>
        <translation>Bisherige Datei wird aufbewahrt</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Backup %1 of %2 made.</source>
        <translation>Sicherung %1 von %2 angefertigt.</translation>
    </message>
    <message>
        <source>There is no verified backup of this database.</source>
        <translation>Von dieser Datenbank gibt es keine geprüfte Sicherung.</translation>
    </message>
    <message>
        <source>They would lie in %1.</source>
        <translation>Sie läge in %1.</translation>
    </message>
    <message>
        <source>“bailiwickctl backup create” makes one.</source>
        <translation>„bailiwickctl backup create“ fertigt eine an.</translation>
    </message>
    <message>
        <source>This database has no backup “%1”.</source>
        <translation>Diese Datenbank hat keine Sicherung „%1“.</translation>
    </message>
    <message>
        <source>“bailiwickctl backup list” lists them.</source>
        <translation>„bailiwickctl backup list“ zählt sie auf.</translation>
    </message>
    <message>
        <source>%1 is no backup of this program.</source>
        <translation>%1 ist keine Sicherung dieses Programms.</translation>
    </message>
    <message>
        <source>No manifest of the same name lies beside it.</source>
        <translation>Daneben liegt keine Beschreibung gleichen Namens (.json).</translation>
    </message>
    <message>
        <source>“bailiwickctl backup list” lists those that there are.</source>
        <translation>„bailiwickctl backup list“ zählt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>The manifest %1 can&apos;t be understood.</source>
        <translation>Die Beschreibung %1 ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>It is damaged, or something else has written it.</source>
        <translation>Sie ist beschädigt, oder etwas anderes hat sie geschrieben.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The backup of %1 is from a newer version.</source>
        <translation>Die Sicherung zu %1 stammt von einer neueren Version.</translation>
    </message>
    <message>
        <source>What its manifest says can&apos;t be understood here. It stays as it is.</source>
        <translation>Was ihre Beschreibung sagt, ist hier nicht zu verstehen. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Use that version of Bailiwick.</source>
        <translation>Nehmen Sie diese Version von Bailiwick.</translation>
    </message>
    <message>
        <source>The backup is whole.</source>
        <translation>Die Sicherung ist vollständig.</translation>
    </message>
    <message>
        <source>The file of the backup is missing.</source>
        <translation>Die Datei der Sicherung fehlt.</translation>
    </message>
    <message>
        <source>The file has changed since the backup was made.</source>
        <translation>Die Datei hat sich seit der Sicherung verändert.</translation>
    </message>
    <message>
        <source>SQLite finds the database in it damaged.</source>
        <translation>SQLite findet die Datenbank darin beschädigt.</translation>
    </message>
    <message>
        <source>It holds other numbers of rows than its manifest says.</source>
        <translation>Sie enthält andere Zeilenzahlen, als ihre Beschreibung sagt.</translation>
    </message>
    <message>
        <source>The settings of backups, %1, can&apos;t be read.</source>
        <translation>Die Einstellungen der Sicherungen, %1, können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The settings of backups, %1, can&apos;t be understood.</source>
        <translation>Die Einstellungen der Sicherungen, %1, sind nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The file is damaged or holds a value that isn&apos;t known. It stays as it is.</source>
        <translation>Die Datei ist beschädigt oder enthält einen unbekannten Wert. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Mend it, or move it away to have the usual settings.</source>
        <translation>Bringen Sie sie in Ordnung oder verschieben Sie sie; dann gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>The settings of backups, %1, are from another version.</source>
        <translation>Die Einstellungen der Sicherungen, %1, stammen von einer anderen Version.</translation>
    </message>
    <message>
        <source>A newer Bailiwick has written them. They stay as they are.</source>
        <translation>Ein neueres Bailiwick hat sie geschrieben. Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Use that version, or move the file away to have the usual settings.</source>
        <translation>Nehmen Sie diese Version oder verschieben Sie die Datei; dann gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>This is a backup of another database.</source>
        <translation>Das ist die Sicherung einer anderen Datenbank.</translation>
    </message>
    <message>
        <source>It was made of %1.</source>
        <translation>Sie wurde von %1 angefertigt.</translation>
    </message>
    <message>
        <source>Choose a backup of this database. To move a database, stop the server and copy the backup there.</source>
        <translation>Wählen Sie eine Sicherung dieser Datenbank. Um eine Datenbank umzuziehen, halten Sie den Server an und kopieren Sie die Sicherung dorthin.</translation>
    </message>
    <message>
        <source>Locks can&apos;t be relied on there, so nothing is written.</source>
        <translation>Auf Sperren ist dort kein Verlass, darum wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Run this on the computer that has the disk.</source>
        <translation>Führen Sie dies auf dem Rechner aus, der den Datenträger hat.</translation>
    </message>
    <message>
        <source>%1 is open in another program.</source>
        <translation>%1 ist in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>It would go on with the file that is replaced: %2.</source>
        <translation>Es arbeitete mit der ersetzten Datei weiter: %2.</translation>
    </message>
    <message>
        <source>Stop the server, then restore.</source>
        <translation>Halten Sie den Server an und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>Another program is reading or writing it.</source>
        <translation>Ein anderes Programm liest oder schreibt sie gerade.</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile.</source>
        <translation>%1 hat sich inzwischen verändert.</translation>
    </message>
    <message>
        <source>What was kept of it is no longer what is there, so it was not replaced.</source>
        <translation>Was davon aufbewahrt wurde, ist nicht mehr, was dort liegt; darum wurde sie nicht ersetzt.</translation>
    </message>
    <message>
        <source>The backup %1 was not restored.</source>
        <translation>Die Sicherung %1 wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>%2</source>
        <translation>%2</translation>
    </message>
    <message>
        <source>Make it with the owner and the rights that the server needs.</source>
        <translation>Legen Sie ihn mit dem Eigentümer und den Rechten an, die der Server braucht.</translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation>Sie dürfen in %1 nicht schreiben.</translation>
    </message>
    <message>
        <source>The restored file is put in place there in one step.</source>
        <translation>Die wiederhergestellte Datei wird dort in einem Schritt eingesetzt.</translation>
    </message>
    <message>
        <source>Run this as the user whom the folder belongs to.</source>
        <translation>Führen Sie dies als der Benutzer aus, dem der Ordner gehört.</translation>
    </message>
    <message>
        <source>%1 belongs to another user (uid %2).</source>
        <translation>%1 gehört einem anderen Benutzer (uid %2).</translation>
    </message>
    <message>
        <source>A file that you make would be yours, and the server could not write it.</source>
        <translation>Eine von Ihnen angelegte Datei gehörte Ihnen, und der Server könnte sie nicht schreiben.</translation>
    </message>
    <message>
        <source>Run this as that user, or as root.</source>
        <translation>Führen Sie dies als dieser Benutzer oder als root aus.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be replaced.</source>
        <translation>%1 kann nicht ersetzt werden.</translation>
    </message>
    <message>
        <source>Check the disk and your rights. The present file is as it was.</source>
        <translation>Prüfen Sie den Datenträger und Ihre Rechte. Die bisherige Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Whether a server has %1 open can&apos;t be seen.</source>
        <translation>Ob ein Server %1 geöffnet hat, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>The processes of other users can&apos;t be looked at.</source>
        <translation>Die Prozesse anderer Benutzer sind nicht einsehbar.</translation>
    </message>
    <message>
        <source>Make sure that the server is stopped.</source>
        <translation>Stellen Sie sicher, dass der Server angehalten ist.</translation>
    </message>
    <message>
        <source>The tables of this backup are of several moments.</source>
        <translation>Die Tabellen dieser Sicherung stammen von mehreren Zeitpunkten.</translation>
    </message>
    <message>
        <source>The server wrote all the time while it was made.</source>
        <translation>Der Server hat währenddessen ständig geschrieben.</translation>
    </message>
    <message>
        <source>Look at users and their keys after the restore.</source>
        <translation>Sehen Sie nach der Wiederherstellung Benutzer und ihre Schlüssel durch.</translation>
    </message>
    <message>
        <source>The journal could not be told of the restore.</source>
        <translation>Die Wiederherstellung ließ sich nicht ins Journal eintragen.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Restoring %1 from the backup %2.</source>
        <translation>%1 wird aus der Sicherung %2 wiederhergestellt.</translation>
    </message>
    <message>
        <source>The present file is kept as %3.</source>
        <translation>Die bisherige Datei wird als %3 aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 was restored from the backup %2.</source>
        <translation>%1 wurde aus der Sicherung %2 wiederhergestellt.</translation>
    </message>
    <message>
        <source>The file that it has replaced is kept as %3.</source>
        <translation>Die ersetzte Datei ist als %3 aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 was not replaced by the backup %2.</source>
        <translation>%1 wurde nicht durch die Sicherung %2 ersetzt.</translation>
    </message>
    <message>
        <source>The file is on a network file system.</source>
        <translation>Die Datei liegt auf einem Netzlaufwerk.</translation>
    </message>
    <message>
        <source>Locks can&apos;t be relied on there, so a change could damage it.</source>
        <translation>Auf Sperren ist dort kein Verlass: Eine Änderung könnte sie beschädigen.</translation>
    </message>
    <message>
        <source>Run this on the computer that holds the file.</source>
        <translation>Führen Sie dies auf dem Rechner aus, auf dem die Datei liegt.</translation>
    </message>
    <message>
        <source>The file has a write-ahead log and is read through a copy.</source>
        <translation>Die Datei hat ein Write-Ahead-Log und wird über eine Kopie gelesen.</translation>
    </message>
    <message>
        <source>LocalAI itself never switches it on, so another program is at work there.</source>
        <translation>LocalAI selbst schaltet es nie ein; also arbeitet dort ein anderes Programm.</translation>
    </message>
    <message>
        <source>Close that program, then switch the file back: sqlite3 database.db &quot;PRAGMA journal_mode=DELETE&quot;.</source>
        <translation>Beenden Sie dieses Programm und stellen Sie die Datei zurück: sqlite3 database.db &quot;PRAGMA journal_mode=DELETE&quot;.</translation>
    </message>
    <message>
        <source>A change of the server was cut off and isn&apos;t repaired yet.</source>
        <translation>Eine Änderung des Servers wurde abgebrochen und ist noch nicht repariert.</translation>
    </message>
    <message>
        <source>Its journal still lies beside the file.</source>
        <translation>Ihr Journal liegt noch neben der Datei.</translation>
    </message>
    <message>
        <source>Start the server, which repairs it, then open the file again.</source>
        <translation>Starten Sie den Server, der sie repariert, und öffnen Sie die Datei dann erneut.</translation>
    </message>
    <message>
        <source>The file is read through a copy.</source>
        <translation>Die Datei wird über eine Kopie gelesen.</translation>
    </message>
    <message>
        <source>What is written there would be lost.</source>
        <translation>Was dort geschrieben wird, ginge verloren.</translation>
    </message>
    <message>
        <source>Open the file itself.</source>
        <translation>Öffnen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>You may not write this file.</source>
        <translation>Sie dürfen diese Datei nicht schreiben.</translation>
    </message>
    <message>
        <source>The file or its folder belongs to somebody else.</source>
        <translation>Die Datei oder ihr Ordner gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Run this as the user whose server it is.</source>
        <translation>Führen Sie dies als der Benutzer aus, dem der Server gehört.</translation>
    </message>
    <message>
        <source>You may only read the tables that this changes.</source>
        <translation>Sie dürfen die Tabellen, die dies ändert, nur lesen.</translation>
    </message>
    <message>
        <source>Ask the database&apos;s owner for: GRANT INSERT, UPDATE, DELETE on LocalAI&apos;s tables.</source>
        <translation>Bitten Sie den Eigentümer der Datenbank um: GRANT INSERT, UPDATE, DELETE auf die Tabellen von LocalAI.</translation>
    </message>
    <message>
        <source>It takes changes from its primary only.</source>
        <translation>Er nimmt Änderungen nur von seinem Primärserver an.</translation>
    </message>
    <message>
        <source>Open the primary.</source>
        <translation>Öffnen Sie den Primärserver.</translation>
    </message>
    <message>
        <source>The server that made it is older, or the table was removed.</source>
        <translation>Der Server, der sie anlegte, ist älter, oder die Tabelle wurde entfernt.</translation>
    </message>
    <message>
        <source>A column that it needs is missing.</source>
        <translation>Eine Spalte, die dafür nötig ist, fehlt.</translation>
    </message>
    <message>
        <source>The database was altered, or is of a version that this program doesn&apos;t know.</source>
        <translation>Die Datenbank wurde verändert oder ist von einer Version, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>Its table is a view in this database.</source>
        <translation>Ihre Tabelle ist in dieser Datenbank eine Sicht.</translation>
    </message>
    <message>
        <source>Changes of views don&apos;t reach the rows.</source>
        <translation>Änderungen an Sichten erreichen die Zeilen nicht.</translation>
    </message>
    <message>
        <source>Open LocalAI&apos;s own database.</source>
        <translation>Öffnen Sie LocalAIs eigene Datenbank.</translation>
    </message>
    <message>
        <source>Tables that this program doesn&apos;t know refer to users.</source>
        <translation>Tabellen, die dieses Programm nicht kennt, verweisen auf Benutzer.</translation>
    </message>
    <message>
        <source>Their rows would be lost or left behind without anybody seeing them.</source>
        <translation>Ihre Zeilen gingen verloren oder blieben zurück, ohne dass jemand sie sähe.</translation>
    </message>
    <message>
        <source>Disable the account, or delete it with the server&apos;s own page.</source>
        <translation>Sperren Sie das Konto, oder löschen Sie es auf der Seite des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s HMAC secret wasn&apos;t found.</source>
        <translation>Das HMAC-Geheimnis des Servers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Without it no key or invite can be made that the server accepts.</source>
        <translation>Ohne es lässt sich kein Schlüssel und keine Einladung erzeugen, die der Server annimmt.</translation>
    </message>
    <message>
        <source>It is the file .hmac_secret in LocalAI&apos;s data folder, or the server&apos;s variable LOCALAI_AUTH_HMAC_SECRET: name a file that holds it with --hmac-secret-file.</source>
        <translation>Es ist die Datei .hmac_secret in LocalAIs Datenordner oder die Variable LOCALAI_AUTH_HMAC_SECRET des Servers: Nennen Sie mit --hmac-secret-file eine Datei, die es enthält.</translation>
    </message>
    <message>
        <source>You may not read the server&apos;s HMAC secret.</source>
        <translation>Sie dürfen das HMAC-Geheimnis des Servers nicht lesen.</translation>
    </message>
    <message>
        <source>Run this as the user whose server it is, or name a copy of it with --hmac-secret-file.</source>
        <translation>Führen Sie dies als der Benutzer aus, dem der Server gehört, oder nennen Sie mit --hmac-secret-file eine Kopie davon.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be set to this here.</source>
        <translation>„%1“ kann hier nicht auf diesen Wert gesetzt werden.</translation>
    </message>
    <message>
        <source>The field is not one of this change, or its value is of another kind.</source>
        <translation>Das Feld gehört nicht zu dieser Änderung, oder sein Wert ist von anderer Art.</translation>
    </message>
    <message>
        <source>“%1” is nothing that an earlier change makes.</source>
        <translation>„%1“ ist nichts, was eine frühere Änderung anlegt.</translation>
    </message>
    <message>
        <source>Put the change that makes it first.</source>
        <translation>Stellen Sie die Änderung, die es anlegt, davor.</translation>
    </message>
    <message>
        <source>It builds on another change that can&apos;t be done.</source>
        <translation>Sie baut auf einer anderen Änderung auf, die nicht möglich ist.</translation>
    </message>
    <message>
        <source>The former value can&apos;t be put back.</source>
        <translation>Der frühere Wert kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>It could not be read when it was changed.</source>
        <translation>Er war nicht lesbar, als er geändert wurde.</translation>
    </message>
    <message>
        <source>Nothing of it was archived.</source>
        <translation>Davon wurde nichts archiviert.</translation>
    </message>
    <message>
        <source>Only what this program removed can be brought back.</source>
        <translation>Nur was dieses Programm entfernt hat, kann zurückgeholt werden.</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>Es gibt kein Konto „%1“.</translation>
    </message>
    <message>
        <source>What it would own can&apos;t be stored without it.</source>
        <translation>Was ihm gehören soll, kann ohne es nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 has no password here.</source>
        <translation>%1 hat hier kein Passwort.</translation>
    </message>
    <message>
        <source>The account signs in through %2.</source>
        <translation>Das Konto meldet sich über %2 an.</translation>
    </message>
    <message>
        <source>Reset the password there.</source>
        <translation>Setzen Sie das Passwort dort zurück.</translation>
    </message>
    <message>
        <source>Only local accounts can be created.</source>
        <translation>Nur lokale Konten können angelegt werden.</translation>
    </message>
    <message>
        <source>An account of %1 comes into being when its owner first signs in.</source>
        <translation>Ein Konto von %1 entsteht, wenn sich sein Inhaber zum ersten Mal anmeldet.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t waiting for approval.</source>
        <translation>%1 wartet nicht auf Freigabe.</translation>
    </message>
    <message>
        <source>Delete or disable the account instead.</source>
        <translation>Löschen oder sperren Sie das Konto stattdessen.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The server wants a name, an @ and a host.</source>
        <translation>Der Server verlangt einen Namen, ein @ und einen Host.</translation>
    </message>
    <message>
        <source>Another local account has the address %1.</source>
        <translation>Ein anderes lokales Konto hat die Adresse %1.</translation>
    </message>
    <message>
        <source>The server looks accounts up by address and would find only one of them.</source>
        <translation>Der Server sucht Konten nach ihrer Adresse und fände nur eines von beiden.</translation>
    </message>
    <message>
        <source>Choose another address, or use the account that is there.</source>
        <translation>Wählen Sie eine andere Adresse, oder verwenden Sie das vorhandene Konto.</translation>
    </message>
    <message>
        <source>A name can&apos;t be blank.</source>
        <translation>Ein Name darf nicht leer sein.</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation>„%1“ ist zu lang.</translation>
    </message>
    <message>
        <source>PostgreSQL keeps up to %2 characters of it.</source>
        <translation>PostgreSQL speichert davon bis zu %2 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” holds a NUL character.</source>
        <translation>„%1“ enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>PostgreSQL can&apos;t store it.</source>
        <translation>PostgreSQL kann es nicht speichern.</translation>
    </message>
    <message>
        <source>“%1” is no role of LocalAI.</source>
        <translation>„%1“ ist keine Rolle von LocalAI.</translation>
    </message>
    <message>
        <source>The roles are admin and user.</source>
        <translation>Die Rollen sind admin und user.</translation>
    </message>
    <message>
        <source>“%1” is no status of LocalAI.</source>
        <translation>„%1“ ist kein Status von LocalAI.</translation>
    </message>
    <message>
        <source>They are active, pending and disabled.</source>
        <translation>Es gibt active, pending und disabled.</translation>
    </message>
    <message>
        <source>A quota needs a window of at least one second.</source>
        <translation>Ein Kontingent braucht ein Zeitfenster von mindestens einer Sekunde.</translation>
    </message>
    <message>
        <source>The server accepts others, but they have no effect.</source>
        <translation>Der Server nimmt andere an, aber sie bewirken nichts.</translation>
    </message>
    <message>
        <source>The invite %1 was used.</source>
        <translation>Die Einladung %1 wurde eingelöst.</translation>
    </message>
    <message>
        <source>It can&apos;t be revoked any more.</source>
        <translation>Sie kann nicht mehr widerrufen werden.</translation>
    </message>
    <message>
        <source>To remove it from the list, prune it.</source>
        <translation>Um sie aus der Liste zu entfernen, räumen Sie sie auf.</translation>
    </message>
    <message>
        <source>The invite %1 is still open.</source>
        <translation>Die Einladung %1 ist noch offen.</translation>
    </message>
    <message>
        <source>Revoke it instead.</source>
        <translation>Widerrufen Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>It would have expired already.</source>
        <translation>Es wäre bereits abgelaufen.</translation>
    </message>
    <message>
        <source>Choose a moment that is still to come.</source>
        <translation>Wählen Sie einen Zeitpunkt, der noch kommt.</translation>
    </message>
    <message>
        <source>The expiry of %1 can&apos;t be read.</source>
        <translation>Der Ablauf von %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The server takes that for expired. Were it changed, undo could only make the key valid for ever.</source>
        <translation>Der Server hält das für abgelaufen. Würde er geändert, könnte Rückgängig den Schlüssel nur für immer gültig machen.</translation>
    </message>
    <message>
        <source>Revoke the key and create another one.</source>
        <translation>Widerrufen Sie den Schlüssel und erzeugen Sie einen neuen.</translation>
    </message>
    <message>
        <source>It belongs to “%1”, an account that isn&apos;t there.</source>
        <translation>Es gehört zu „%1“, einem Konto, das es nicht gibt.</translation>
    </message>
    <message>
        <source>The database&apos;s foreign keys don&apos;t take such a row back.</source>
        <translation>Die Fremdschlüssel der Datenbank nehmen eine solche Zeile nicht zurück.</translation>
    </message>
    <message>
        <source>No password was given.</source>
        <translation>Es wurde kein Passwort angegeben.</translation>
    </message>
    <message>
        <source>Passwords are never kept in files of changes.</source>
        <translation>Passwörter stehen nie in Dateien mit Änderungen.</translation>
    </message>
    <message>
        <source>Give it now.</source>
        <translation>Geben Sie es jetzt an.</translation>
    </message>
    <message>
        <source>The password is empty.</source>
        <translation>Das Passwort ist leer.</translation>
    </message>
    <message>
        <source>The password holds a NUL character.</source>
        <translation>Das Passwort enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>All that follows it would be ignored.</source>
        <translation>Alles, was darauf folgt, bliebe unbeachtet.</translation>
    </message>
    <message>
        <source>The password has more than 72 bytes.</source>
        <translation>Das Passwort hat mehr als 72 Bytes.</translation>
    </message>
    <message>
        <source>The server&apos;s hash ignores what follows.</source>
        <translation>Der Hash des Servers beachtet nicht, was darüber hinausgeht.</translation>
    </message>
    <message>
        <source>The password could not be hashed.</source>
        <translation>Das Passwort konnte nicht gehasht werden.</translation>
    </message>
    <message>
        <source>The system&apos;s libcrypt has no bcrypt.</source>
        <translation>Die libcrypt des Systems kennt kein bcrypt.</translation>
    </message>
    <message>
        <source>Hashing passwords</source>
        <translation>Passwörter werden gehasht</translation>
    </message>
    <message>
        <source>Quota changes act within 30 seconds.</source>
        <translation>Änderungen an Kontingenten wirken innerhalb von 30 Sekunden.</translation>
    </message>
    <message>
        <source>The server keeps quota rules that long; all else acts at its next request.</source>
        <translation>So lange merkt sich der Server Kontingente; alles andere wirkt bei der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>Usage of the last 5 seconds may stay behind.</source>
        <translation>Nutzung der letzten 5 Sekunden kann zurückbleiben.</translation>
    </message>
    <message>
        <source>The server writes it after the account is gone.</source>
        <translation>Der Server schreibt sie, nachdem das Konto weg ist.</translation>
    </message>
    <message>
        <source>Permissions, quotas, usage and invites of the account go with it.</source>
        <translation>Berechtigungen, Kontingente, Nutzung und Einladungen des Kontos gehen mit ihm.</translation>
    </message>
    <message>
        <source>LocalAI 4.1 itself leaves them behind. They are archived first.</source>
        <translation>LocalAI 4.1 selbst lässt sie zurück. Sie werden zuvor archiviert.</translation>
    </message>
    <message>
        <source>Invites that the account redeemed stay dead.</source>
        <translation>Einladungen, die das Konto eingelöst hat, bleiben ungültig.</translation>
    </message>
    <message>
        <source>LocalAI itself makes those open again that have not expired.</source>
        <translation>LocalAI selbst macht die nicht abgelaufenen wieder gültig.</translation>
    </message>
    <message>
        <source>API keys go on working after a new password.</source>
        <translation>API-Schlüssel funktionieren nach einem neuen Passwort weiter.</translation>
    </message>
    <message>
        <source>Revoke them as well if they may be known to others.</source>
        <translation>Widerrufen Sie auch diese, wenn andere sie kennen könnten.</translation>
    </message>
    <message>
        <source>Sessions of a disabled account are kept.</source>
        <translation>Sitzungen eines gesperrten Kontos bleiben erhalten.</translation>
    </message>
    <message>
        <source>They are refused now, and live again when the account is enabled.</source>
        <translation>Sie werden jetzt abgewiesen und gelten wieder, wenn das Konto freigegeben wird.</translation>
    </message>
    <message>
        <source>End them as well to have the person sign in anew.</source>
        <translation>Beenden Sie sie ebenfalls, damit sich die Person neu anmelden muss.</translation>
    </message>
    <message>
        <source>The database would be locked for longer than its server bears. Nothing was written.</source>
        <translation>Die Datenbank wäre länger gesperrt, als ihr Server es verträgt. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>“%1” changes something and can&apos;t ask: there is no terminal.</source>
        <translation>„%1“ ändert etwas und kann nicht fragen: Es gibt kein Terminal.</translation>
    </message>
    <message>
        <source>Add --yes to go on without a question, or --dry-run to see what it does.</source>
        <translation>Mit --yes geht es ohne Frage weiter, --dry-run zeigt, was geschähe.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file is kept as it was, and could not be checked any further.</source>
        <translation>Die Datei ist aufbewahrt, wie sie war, und ließ sich nicht weiter prüfen.</translation>
    </message>
    <message>
        <source>“%1” needs the option %2.</source>
        <translation>„%1“ braucht die Option %2.</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other.</source>
        <translation>%1 und %2 schließen einander aus.</translation>
    </message>
    <message>
        <source>A safety rule refuses this.</source>
        <translation>Eine Sicherheitsregel lehnt das ab.</translation>
    </message>
    <message>
        <source>It passes with %2; the journal notes that.</source>
        <translation>Mit %2 geht es; das Journal vermerkt das.</translation>
    </message>
    <message>
        <source>A password is needed.</source>
        <translation>Ein Passwort ist nötig.</translation>
    </message>
    <message>
        <source>Give it by --password-file FILE (- is standard input), or --generate-password.</source>
        <translation>Geben Sie es mit --password-file DATEI (- ist die Standardeingabe), oder nehmen Sie --generate-password.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Die beiden Passwörter sind nicht gleich.</translation>
    </message>
    <message>
        <source>No password is saved in a change set: it is asked for when the set is applied.</source>
        <translation>In einem Änderungssatz wird kein Passwort gespeichert: es wird beim Anwenden erfragt.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t pending, but %2.</source>
        <translation>%1 wartet nicht, sondern ist %2.</translation>
    </message>
    <message>
        <source>See “users enable” for disabled accounts and “users delete” to remove one.</source>
        <translation>Für gesperrte Konten gibt es „users enable“, zum Entfernen „users delete“.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t disabled, but %2.</source>
        <translation>%1 ist nicht gesperrt, sondern %2.</translation>
    </message>
    <message>
        <source>“users approve” lets pending users in.</source>
        <translation>„users approve“ lässt wartende Benutzer zu.</translation>
    </message>
    <message>
        <source>There is no permission “%1”.</source>
        <translation>Es gibt kein Recht „%1“.</translation>
    </message>
    <message>
        <source>There are: %2.</source>
        <translation>Es gibt: %2.</translation>
    </message>
    <message>
        <source>The stored permissions can&apos;t be read; they are replaced as a whole.</source>
        <translation>Die gespeicherten Rechte sind nicht lesbar; sie werden als Ganzes ersetzt.</translation>
    </message>
    <message>
        <source>“%1” needs the names of models, or --all.</source>
        <translation>„%1“ braucht die Namen von Modellen oder --all.</translation>
    </message>
    <message>
        <source>The model “%1” is not among the names known from allow-lists, quotas and usage.</source>
        <translation>Das Modell „%1“ ist aus Modelllisten, Kontingenten und Nutzung nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has no such quota: %2.</source>
        <translation>%1 hat kein solches Kontingent: %2.</translation>
    </message>
    <message>
        <source>There are quotas for: %3.</source>
        <translation>Es gibt Kontingente für: %3.</translation>
    </message>
    <message>
        <source>Choose one with --model, or take --all.</source>
        <translation>Wählen Sie eines mit --model, oder nehmen Sie --all.</translation>
    </message>
    <message>
        <source>It takes 1m, 5m, 1h, 6h, 1d, 7d, 30d, or hours, minutes and seconds as 90m or 1h30m.</source>
        <translation>Möglich sind 1m, 5m, 1h, 6h, 1d, 7d, 30d, oder Stunden, Minuten und Sekunden wie 90m oder 1h30m.</translation>
    </message>
    <message>
        <source>It takes a time from now as 90d, 72h or 1y, a date as 2027-10-01, a time as 2027-10-01T13:00, or never.</source>
        <translation>Möglich sind eine Dauer wie 90d, 72h oder 1y, ein Datum wie 2027-10-01, ein Zeitpunkt wie 2027-10-01T13:00, oder never.</translation>
    </message>
    <message>
        <source>“%2” lies in the past.</source>
        <translation>„%2“ liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>Give %1 a moment in the future, or revoke what shall end now.</source>
        <translation>Geben Sie für %1 einen Zeitpunkt in der Zukunft an, oder widerrufen Sie, was jetzt enden soll.</translation>
    </message>
    <message>
        <source>An invite can&apos;t be open for ever.</source>
        <translation>Eine Einladung kann nicht für immer offen sein.</translation>
    </message>
    <message>
        <source>Give a time as 72h or 7d.</source>
        <translation>Geben Sie eine Dauer wie 72h oder 7d an.</translation>
    </message>
    <message>
        <source>There is no active administrator who could be the creator.</source>
        <translation>Es gibt keinen aktiven Administrator, der als Ersteller gelten könnte.</translation>
    </message>
    <message>
        <source>Name somebody with --as USER.</source>
        <translation>Nennen Sie jemanden mit --as BENUTZER.</translation>
    </message>
    <message>
        <source>%1 is entered as creator: the oldest active administrator.</source>
        <translation>Als Ersteller wird %1 eingetragen: der älteste aktive Administrator.</translation>
    </message>
    <message>
        <source>Name somebody else with --as USER.</source>
        <translation>Jemand anderen nennen Sie mit --as BENUTZER.</translation>
    </message>
    <message>
        <source>There is no invite “%1”.</source>
        <translation>Es gibt keine Einladung „%1“.</translation>
    </message>
    <message>
        <source>Give an id or the first letters of a code, as “invites list” prints them.</source>
        <translation>Geben Sie eine ID oder die ersten Zeichen eines Codes an, wie „invites list“ sie zeigt.</translation>
    </message>
    <message>
        <source>Several invites begin with “%1”.</source>
        <translation>Mehrere Einladungen beginnen mit „%1“.</translation>
    </message>
    <message>
        <source>Give the id.</source>
        <translation>Geben Sie die ID an.</translation>
    </message>
    <message>
        <source>There is no API key “%1”.</source>
        <translation>Es gibt keinen API-Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>Give an id, a prefix or a name that “keys list” prints.</source>
        <translation>Geben Sie eine ID, einen Anfang oder einen Namen an, wie „keys list“ sie zeigt.</translation>
    </message>
    <message>
        <source>Several API keys are called “%1”.</source>
        <translation>Mehrere API-Schlüssel heißen „%1“.</translation>
    </message>
    <message>
        <source>There is no session “%1”.</source>
        <translation>Es gibt keine Sitzung „%1“.</translation>
    </message>
    <message>
        <source>Give an id that “sessions list” prints, or its first 8 letters or more.</source>
        <translation>Geben Sie eine ID an, wie „sessions list“ sie zeigt, oder ihre ersten 8 Zeichen oder mehr.</translation>
    </message>
    <message>
        <source>Several sessions begin with “%1”.</source>
        <translation>Mehrere Sitzungen beginnen mit „%1“.</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>Geben Sie mehr von der ID an.</translation>
    </message>
    <message>
        <source>It is not clear which sessions are meant.</source>
        <translation>Es ist nicht klar, welche Sitzungen gemeint sind.</translation>
    </message>
    <message>
        <source>Give one of: ids of sessions, --user USER, --all-but USER, --all.</source>
        <translation>Geben Sie eines davon an: IDs von Sitzungen, --user BENUTZER, --all-but BENUTZER, --all.</translation>
    </message>
    <message>
        <source>The journal of this instance has no change set “%1”.</source>
        <translation>Das Journal dieser Instanz hat keinen Änderungssatz „%1“.</translation>
    </message>
    <message>
        <source>“bailiwickctl journal list” shows all of them.</source>
        <translation>„bailiwickctl journal list“ zeigt alle.</translation>
    </message>
    <message>
        <source>No change set of this instance is applied and not yet undone.</source>
        <translation>Kein Änderungssatz dieser Instanz ist angewendet und noch nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>Secrets are only ever written to a new file.</source>
        <translation>Geheimnisse werden nur in eine neue Datei geschrieben.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made. Nothing was changed.</source>
        <translation>%1 kann nicht angelegt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The secrets could not be written to the file; they stand in this answer.</source>
        <translation>Die Geheimnisse konnten nicht in die Datei geschrieben werden; sie stehen in dieser Antwort.</translation>
    </message>
    <message>
        <source>The proof “%1” can&apos;t be read.</source>
        <translation>Der Nachweis „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“journal list” has no CSV form.</source>
        <translation>„journal list“ gibt es nicht als CSV.</translation>
    </message>
    <message>
        <source>Use “journal export --format csv”.</source>
        <translation>Nehmen Sie „journal export --format csv“.</translation>
    </message>
    <message>
        <source>%1 is removed from the archive and blanked in the journal.</source>
        <translation>%1 wird aus dem Archiv entfernt und im Journal geleert.</translation>
    </message>
    <message>
        <source>What was done to this person can&apos;t be undone any more.</source>
        <translation>Was an dieser Person getan wurde, lässt sich dann nicht mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>%1 is an active administrator already.</source>
        <translation>%1 ist schon ein aktiver Administrator.</translation>
    </message>
    <message>
        <source>Give --generate-password or --password-file to set a new password.</source>
        <translation>Ein neues Passwort setzen Sie mit --generate-password oder --password-file.</translation>
    </message>
    <message>
        <source>The change set %1 was interrupted; all of its %3 changes are in the database.</source>
        <translation>Der Änderungssatz %1 wurde unterbrochen; alle seine %3 Änderungen sind in der Datenbank.</translation>
    </message>
    <message>
        <source>The change set %1 was interrupted; none of its %3 changes is in the database.</source>
        <translation>Der Änderungssatz %1 wurde unterbrochen; keine seiner %3 Änderungen ist in der Datenbank.</translation>
    </message>
    <message>
        <source>The change set %1 was interrupted; %2 of its %3 changes are in the database.</source>
        <translation>Der Änderungssatz %1 wurde unterbrochen; %2 seiner %3 Änderungen sind in der Datenbank.</translation>
    </message>
    <message>
        <source>“changes finish %1” does the rest, “changes put-back %1” takes back what was done.</source>
        <translation>„changes finish %1“ erledigt den Rest, „changes put-back %1“ nimmt zurück, was getan wurde.</translation>
    </message>
    <message>
        <source>The newest change set can&apos;t be taken back (%1: %2).</source>
        <translation>Der neueste Änderungssatz kann nicht zurückgenommen werden (%1: %2).</translation>
    </message>
    <message>
        <source>%3 No older one is left that could be.</source>
        <translation>%3 Es gibt auch keinen älteren, bei dem das geht.</translation>
    </message>
    <message>
        <source>The reason: %3</source>
        <translation>Der Grund: %3</translation>
    </message>
    <message>
        <source>“changes undo %4” takes back the newest that can be (%5).</source>
        <translation>„changes undo %4“ nimmt den neuesten zurück, bei dem es geht (%5).</translation>
    </message>
    <message>
        <source>These changes were made for %1, and this is %2. Nothing was written.</source>
        <translation>Diese Änderungen wurden für %1 gemacht, und dies ist %2. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Open the instance that they were made for.</source>
        <translation>Öffnen Sie die Instanz, für die sie gemacht wurden.</translation>
    </message>
    <message>
        <source>What was stored comes back byte for byte.</source>
        <translation>Was gespeichert war, kommt Byte für Byte zurück.</translation>
    </message>
    <message>
        <source>It is taken from the console&apos;s archive, so that the value in the statement may have another form.</source>
        <translation>Es kommt aus dem Archiv der Konsole, sodass der Wert in der Anweisung eine andere Form haben kann.</translation>
    </message>
    <message>
        <source>Open the instance that they were made for. Where this is the same one at another place, allow it.</source>
        <translation>Öffnen Sie die Instanz, für die sie gemacht wurden. Ist dies dieselbe an einem anderen Ort, lassen Sie es zu.</translation>
    </message>
    <message>
        <source>Allow them to be applied in parts, which takes about %1 transactions, or apply fewer at a time.</source>
        <translation>Lassen Sie sie in Teilen anwenden, was etwa %1 Transaktionen braucht, oder wenden Sie weniger auf einmal an.</translation>
    </message>
    <message>
        <source>Backup %1 of %2 deleted.</source>
        <translation>Sicherung %1 von %2 gelöscht.</translation>
    </message>
    <message>
        <source>The settings of journal and archive, %1, can&apos;t be read.</source>
        <translation>Die Einstellungen von Journal und Archiv, %1, können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The settings of journal and archive, %1, can&apos;t be understood.</source>
        <translation>Die Einstellungen von Journal und Archiv, %1, sind nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The settings of journal and archive, %1, are from another version.</source>
        <translation>Die Einstellungen von Journal und Archiv, %1, sind von einer anderen Version.</translation>
    </message>
    <message>
        <source>Blanking old entries of the journal</source>
        <translation>Alte Einträge des Journals werden geleert</translation>
    </message>
    <message>
        <source>Names, reasons and values of older entries were removed, as the settings say.</source>
        <translation>Namen, Gründe und Werte älterer Einträge wurden entfernt, wie die Einstellungen es sagen.</translation>
    </message>
    <message>
        <source>The former values are gone: they were kept for a limited time, or their owner was forgotten.</source>
        <translation>Die früheren Werte sind fort: Sie wurden nur eine begrenzte Zeit aufbewahrt, oder wem sie gehörten, wurde vergessen.</translation>
    </message>
    <message>
        <source>Is no administrator.</source>
        <translation>Ist kein Administrator.</translation>
    </message>
    <message>
        <source>Waits for approval.</source>
        <translation>Wartet auf Freigabe.</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>Das Konto ist gesperrt.</translation>
    </message>
    <message>
        <source>The account of a service: nobody signs in with it.</source>
        <translation>Das Konto eines Dienstes: Damit meldet sich niemand an.</translation>
    </message>
    <message>
        <source>No sign-in finds this address.</source>
        <translation>Keine Anmeldung findet diese Adresse.</translation>
    </message>
    <message>
        <source>It is empty, or has capital letters or blanks.</source>
        <translation>Sie ist leer oder hat Großbuchstaben oder Leerzeichen.</translation>
    </message>
    <message>
        <source>With e-mail and password.</source>
        <translation>Mit E-Mail und Passwort.</translation>
    </message>
    <message>
        <source>With e-mail and password, if the server allows that.</source>
        <translation>Mit E-Mail und Passwort, wenn der Server das erlaubt.</translation>
    </message>
    <message>
        <source>The server allows no sign-in with a password.</source>
        <translation>Der Server erlaubt keine Anmeldung mit Passwort.</translation>
    </message>
    <message>
        <source>Through %1.</source>
        <translation>Über %1.</translation>
    </message>
    <message>
        <source>Through %1, if that works.</source>
        <translation>Über %1, wenn das geht.</translation>
    </message>
    <message>
        <source>%1 is off, or doesn&apos;t work.</source>
        <translation>%1 ist aus oder geht nicht.</translation>
    </message>
    <message>
        <source>This deletion can&apos;t follow another change of the same account.</source>
        <translation>Diese Löschung kann keiner anderen Änderung desselben Kontos folgen.</translation>
    </message>
    <message>
        <source>The account has so much usage that it is removed first and in parts, before all other changes. Nothing of it was removed.</source>
        <translation>Das Konto hat so viel Nutzung, dass sie zuerst und in Teilen entfernt wird, vor allen anderen Änderungen. Nichts davon wurde entfernt.</translation>
    </message>
    <message>
        <source>Apply the other changes first, and the deletion by itself.</source>
        <translation>Wenden Sie zuerst die anderen Änderungen an und die Löschung für sich.</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>%1 others</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1, zone %2; %3 tokens</source>
        <translation>%1, Zeitzone %2; %3 Tokens</translation>
    </message>
    <message>
        <source>; the hatched column is still running</source>
        <translation>; die schraffierte Säule läuft noch</translation>
    </message>
    <message>
        <source>No usage in this period</source>
        <translation>Keine Nutzung in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tokens by %1 and %2</source>
        <translation>Tokens nach %1 und %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>dddd d MMM yyyy</source>
        <translation>dddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMM</source>
        <translation>dddd, d. MMM</translation>
    </message>
    <message>
        <source>Week from %1</source>
        <translation>Woche ab %1</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Legacy key</source>
        <translation>Alter Schlüssel</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation>Kein Endpunkt</translation>
    </message>
    <message>
        <source>No user</source>
        <translation>Kein Benutzer</translation>
    </message>
    <message>
        <source>Legacy API key</source>
        <translation>Alter API-Schlüssel</translation>
    </message>
    <message>
        <source>%1 (deleted user)</source>
        <translation>%1 (gelöschter Benutzer)</translation>
    </message>
    <message>
        <source>No API key</source>
        <translation>Kein API-Schlüssel</translation>
    </message>
    <message>
        <source>%1 (revoked)</source>
        <translation>%1 (widerrufen)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>UserActions</name>
    <message>
        <source>Set role</source>
        <translation>Rolle setzen</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Everybody who is selected has this role.</source>
        <translation>Alle Ausgewählten haben diese Rolle.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Rename user</source>
        <translation>Benutzer umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Change e-mail…</source>
        <translation>E-Mail ändern …</translation>
    </message>
    <message>
        <source>Change e-mail address</source>
        <translation>E-Mail-Adresse ändern</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>This person signs in with the new address.</source>
        <translation>Diese Person meldet sich mit der neuen Adresse an.</translation>
    </message>
    <message>
        <source>The provider&apos;s address comes back when this person signs in.</source>
        <translation>Meldet sich diese Person an, steht wieder die Adresse des Anbieters da.</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Passwort zurücksetzen …</translation>
    </message>
    <message>
        <source>This person signs in through a provider and has no password here. Change it at the provider.</source>
        <translation>Diese Person meldet sich über einen Anbieter an und hat hier kein Passwort. Ändern Sie es beim Anbieter.</translation>
    </message>
    <message>
        <source>Set models…</source>
        <translation>Modelle setzen …</translation>
    </message>
    <message>
        <source>Set quota…</source>
        <translation>Kontingent setzen …</translation>
    </message>
    <message>
        <source>Nobody who is selected waits for approval.</source>
        <translation>Niemand der Ausgewählten wartet auf Freigabe.</translation>
    </message>
    <message>
        <source>To be deleted already.</source>
        <translation>Wird schon gelöscht.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Nobody who is selected is active.</source>
        <translation>Niemand der Ausgewählten ist aktiv.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Nobody who is selected is disabled.</source>
        <translation>Niemand der Ausgewählten ist gesperrt.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>UserDetail</name>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>LocalAI doesn&apos;t know this role: it has a user&apos;s rights.</source>
        <translation>LocalAI kennt diese Rolle nicht: Sie hat die Rechte eines Benutzers.</translation>
    </message>
    <message>
        <source>LocalAI doesn&apos;t know the state “%1”: nothing is allowed but signing in.</source>
        <translation>LocalAI kennt den Zustand „%1“ nicht: Nichts außer der Anmeldung ist erlaubt.</translation>
    </message>
    <message>
        <source>Another account has the same address:</source>
        <translation>Ein anderes Konto hat dieselbe Adresse:</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Copy e-mail address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>All models are allowed.</source>
        <translation>Alle Modelle sind erlaubt.</translation>
    </message>
    <message>
        <source>The list of models is empty: no model is allowed.</source>
        <translation>Die Liste der Modelle ist leer: Kein Modell ist erlaubt.</translation>
    </message>
    <message>
        <source>Models: %1 of %2 allowed: %3</source>
        <translation>Modelle: %1 von %2 erlaubt: %3</translation>
    </message>
    <message>
        <source>%1: on, no effect on this server</source>
        <translation>%1: an, ohne Wirkung auf diesem Server</translation>
    </message>
    <message>
        <source>%1: off, no effect on this server</source>
        <translation>%1: aus, ohne Wirkung auf diesem Server</translation>
    </message>
    <message>
        <source>%1: on, as by default</source>
        <translation>%1: an, wie als Standard</translation>
    </message>
    <message>
        <source>%1: off, as by default</source>
        <translation>%1: aus, wie als Standard</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1: an</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1: aus</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>An administrator: everything is on.</source>
        <translation>Administrator: Alles ist an.</translation>
    </message>
    <message>
        <source>An administrator: everything is on. The permissions stored for this person have no effect.</source>
        <translation>Administrator: Alles ist an. Die für diese Person gespeicherten Berechtigungen haben keine Wirkung.</translation>
    </message>
    <message>
        <source>The stored permissions can&apos;t be read.</source>
        <translation>Die gespeicherten Berechtigungen sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Nothing is set for this person: the defaults hold.</source>
        <translation>Für diese Person ist nichts gesetzt: Der Standard gilt.</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>No keys.</source>
        <translation>Keine Schlüssel.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all keys of this person</source>
        <translation>Alle Schlüssel dieser Person zeigen</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie verwendet</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Signed in nowhere.</source>
        <translation>Nirgends angemeldet.</translation>
    </message>
    <message>
        <source>Active sessions: %1</source>
        <translation>Aktive Sitzungen: %1</translation>
    </message>
    <message>
        <source>Active sessions: %1; expired: %2</source>
        <translation>Aktive Sitzungen: %1; abgelaufen: %2</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Invites made: %1</source>
        <translation>Erstellte Einladungen: %1</translation>
    </message>
    <message>
        <source>redeemed</source>
        <translation>eingelöst</translation>
    </message>
    <message>
        <source>Usage, 30 days</source>
        <translation>Nutzung, 30 Tage</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show usage of this person</source>
        <translation>Nutzung dieser Person zeigen</translation>
    </message>
    <message>
        <source>The stored list of allowed models can&apos;t be read.</source>
        <translation>Die gespeicherte Liste erlaubter Modelle ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Show all sessions of this person</source>
        <translation>Alle Sitzungen dieser Person zeigen</translation>
    </message>
    <message>
        <source>Deleted after apply</source>
        <translation>Nach dem Anwenden gelöscht</translation>
    </message>
    <message>
        <source>%1 after apply</source>
        <translation>%1 nach dem Anwenden</translation>
    </message>
</context>
<context>
    <name>UserQuotas</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>window %1: no effect</source>
        <translation>Zeitfenster %1: ohne Wirkung</translation>
    </message>
    <message>
        <source>rolling %1</source>
        <translation>gleitend %1</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>; allows nothing</source>
        <translation>; erlaubt nichts</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Kontingente</translation>
    </message>
    <message>
        <source>No limits.</source>
        <translation>Keine Grenzen.</translation>
    </message>
    <message>
        <source>Administrators are never limited: these have no effect.</source>
        <translation>Administratoren werden nie begrenzt: Diese haben keine Wirkung.</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>below 80%</source>
        <translation>unter 80 %</translation>
    </message>
    <message>
        <source>80 to 95%</source>
        <translation>80 bis 95 %</translation>
    </message>
    <message>
        <source>from 95%</source>
        <translation>ab 95 %</translation>
    </message>
    <message>
        <source>within 7 days</source>
        <translation>in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>7 to 30 days ago</source>
        <translation>vor 7 bis 30 Tagen</translation>
    </message>
    <message>
        <source>30 to 90 days ago</source>
        <translation>vor 30 bis 90 Tagen</translation>
    </message>
    <message>
        <source>over 90 days ago</source>
        <translation>vor über 90 Tagen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>UsersOverview</name>
    <message>
        <source>What an approved user gets</source>
        <translation>Was ein freigegebener Benutzer erhält</translation>
    </message>
    <message>
        <source>Role user, %1 of %2 permissions, all models, no quota.</source>
        <translation>Rolle Benutzer, %1 von %2 Berechtigungen, alle Modelle, kein Kontingent.</translation>
    </message>
    <message>
        <source>1 person waits for approval</source>
        <translation>1 Person wartet auf Freigabe</translation>
    </message>
    <message>
        <source>%1 people wait for approval</source>
        <translation>%1 Personen warten auf Freigabe</translation>
    </message>
    <message>
        <source>The longest wait began %1 (%2).</source>
        <translation>Die längste Wartezeit begann %1 (%2).</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>Woher sie kommen</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Alle Benutzer</translation>
    </message>
    <message>
        <source>Nobody waits for approval.</source>
        <translation>Niemand wartet auf Freigabe.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Select a row to see one person.</source>
        <translation>Eine Zeile wählen, um eine Person zu sehen.</translation>
    </message>
    <message>
        <source>Select a row to see one person. While the list shows the waiting ones alone, A approves those that are selected.</source>
        <translation>Wählen Sie eine Zeile, um eine Person zu sehen. Solange die Liste nur die Wartenden zeigt, genehmigt A die ausgewählten.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Owner missing</source>
        <translation>Besitzer fehlt</translation>
    </message>
    <message>
        <source>No state</source>
        <translation>Kein Zustand</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>OIDC</source>
        <translation>OIDC</translation>
    </message>
    <message>
        <source>Agent worker</source>
        <translation>Agent-Worker</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>user</source>
        <translation>user</translation>
    </message>
    <message>
        <source>Owner not active</source>
        <translation>Besitzer nicht aktiv</translation>
    </message>
</context>
<context>
    <name>bw::AdminModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Can sign in</source>
        <translation>Anmeldung möglich</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>bw::BackupModel</name>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Replaced by a restore</source>
        <translation>Beim Wiederherstellen ersetzt</translation>
    </message>
    <message>
        <source>Before changes</source>
        <translation>Vor Änderungen</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Auf Wunsch</translation>
    </message>
    <message>
        <source>Byte for byte</source>
        <translation>Byte für Byte</translation>
    </message>
    <message>
        <source>Whole, of one moment</source>
        <translation>Ganz, von einem Moment</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>Zeile für Zeile</translation>
    </message>
    <message>
        <source>Row by row, usage up to %1</source>
        <translation>Zeile für Zeile, Nutzung bis %1</translation>
    </message>
    <message>
        <source>The server wrote while it was copied. All tables but the usage are of one moment.</source>
        <translation>Der Server schrieb, während kopiert wurde. Alle Tabellen außer der Nutzung sind von einem Moment.</translation>
    </message>
    <message>
        <source>The server wrote while it was copied. The tables are of several moments.</source>
        <translation>Der Server schrieb, während kopiert wurde. Die Tabellen sind von mehreren Momenten.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>bw::BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Backups — %1</source>
        <translation>Sicherungen — %1</translation>
    </message>
    <message>
        <source>What is kept…</source>
        <translation>Was aufbewahrt wird…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Noch keine Sicherungen</translation>
    </message>
    <message>
        <source>One is made before the first change, and whenever you ask for it.</source>
        <translation>Eine wird vor der ersten Änderung angelegt, und wann immer Sie es wollen.</translation>
    </message>
    <message>
        <source>They lie in %1, where only you can read them.</source>
        <translation>Sie liegen in %1, wo nur Sie sie lesen können.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s), %1, in %2, where only you can read them.</source>
        <translation>
            <numerusform>%n Sicherung, %1, in %2, wo nur Sie sie lesen können.</numerusform>
            <numerusform>%n Sicherungen, %1, in %2, wo nur Sie sie lesen können.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made and verified at %1.</source>
        <translation>Angelegt und geprüft: %1.</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>Die Datenbank wird kopiert</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Die Kopie wird geprüft</translation>
    </message>
    <message>
        <source>Delete backups</source>
        <translation>Sicherungen löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backup(s)?</source>
        <translation>
            <numerusform>Diese Sicherung löschen?</numerusform>
            <numerusform>%n Sicherungen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are freed. What only they hold can&apos;t be brought back.</source>
        <translation>%1 werden frei. Was nur sie enthalten, ist nicht zurückzuholen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) deleted.</source>
        <translation>
            <numerusform>%n Sicherung gelöscht.</numerusform>
            <numerusform>%n Sicherungen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Saved. It counts from the next backup and the next apply on.</source>
        <translation>Gespeichert. Es gilt von der nächsten Sicherung und vom nächsten Anwenden an.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <translation>Angehalten. Nichts blieb zurück.</translation>
    </message>
</context>
<context>
    <name>bw::BarRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bw::BulkBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Copy selected rows</source>
        <translation>Gewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows with titles, for a spreadsheet</source>
        <translation>Kopiert die gewählten Zeilen mit Titeln für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Abbrechen, was läuft</translation>
    </message>
</context>
<context>
    <name>bw::Changing</name>
    <message numerus="yes">
        <source>Settled with the database what %n interrupted set(s) left</source>
        <translation>
            <numerusform>Mit der Datenbank abgeglichen, was %n unterbrochenes Anwenden hinterließ</numerusform>
            <numerusform>Mit der Datenbank abgeglichen, was %n unterbrochene Anwendungen hinterließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) made</source>
        <translation>
            <numerusform>%n Geheimnis erzeugt</numerusform>
            <numerusform>%n Geheimnisse erzeugt</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig …</translation>
    </message>
    <message>
        <source>Not applied, because it has changed in the database: %1</source>
        <translation>Nicht angewendet, weil es sich in der Datenbank geändert hat: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Applied: %1</source>
        <translation>Angewendet: %1</translation>
    </message>
    <message>
        <source>Open a change set</source>
        <translation>Einen Änderungssatz öffnen</translation>
    </message>
    <message>
        <source>Change sets (*.json)</source>
        <translation>Änderungssätze (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The change set can&apos;t be opened</source>
        <translation>Der Änderungssatz kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Save the changes as a file</source>
        <translation>Die Änderungen als Datei sichern</translation>
    </message>
    <message>
        <source>The change set can&apos;t be saved</source>
        <translation>Der Änderungssatz kann nicht gesichert werden</translation>
    </message>
    <message>
        <source>Saved without passwords: %1</source>
        <translation>Ohne Passwörter gesichert: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>bw::ChartLegend</name>
    <message>
        <source>Click a name to hide it, double-click to see it alone.</source>
        <translation>Ein Klick auf einen Namen blendet ihn aus, ein Doppelklick zeigt ihn allein.</translation>
    </message>
</context>
<context>
    <name>bw::ChartTip</name>
    <message>
        <source>Click to see this day alone</source>
        <translation>Klick zeigt nur diesen Tag</translation>
    </message>
    <message>
        <source>Click to see this period alone</source>
        <translation>Klick zeigt nur diesen Zeitraum</translation>
    </message>
</context>
<context>
    <name>bw::ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bw::ColumnChooser</name>
    <message>
        <source>Move column to the left</source>
        <translation>Spalte nach links</translation>
    </message>
    <message>
        <source>Move column to the right</source>
        <translation>Spalte nach rechts</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>bw::ConnectionBook</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>bw::ConnectionDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>database.db, or LocalAI&apos;s data folder</source>
        <translation>database.db oder LocalAIs Datenordner</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>As the file or the database is called</source>
        <translation>Wie die Datei oder die Datenbank heißt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Speichern und öffnen</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>LocalAI keeps its users in database.db in its data folder.</source>
        <translation>LocalAI hat seine Benutzer in database.db in seinem Datenordner.</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Databases (*.db *.sqlite *.sqlite3)</source>
        <translation>Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A red line at the top of the window says that this is the real thing.</source>
        <translation>Eine rote Linie oben im Fenster sagt, dass dies der Ernstfall ist.</translation>
    </message>
    <message>
        <source>The line at the top of the window has this colour.</source>
        <translation>Die Linie oben im Fenster hat diese Farbe.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Eine Datei wählen.</translation>
    </message>
</context>
<context>
    <name>bw::ConnectionModel</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>bw::ConnectionTable</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Rename or edit…</source>
        <translation>Umbenennen oder bearbeiten…</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
</context>
<context>
    <name>bw::Console</name>
    <message>
        <source>The password is kept in memory only: %1</source>
        <translation>Das Passwort bleibt nur im Arbeitsspeicher: %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Asking the keychain for the password</source>
        <translation>Schlüsselbund wird nach dem Passwort gefragt</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Databases (*.db *.sqlite *.sqlite3)</source>
        <translation>Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove the connection %1?</source>
        <translation>Verbindung %1 entfernen?</translation>
    </message>
    <message>
        <source>Its name, environment and password are forgotten. The database is not touched.</source>
        <translation>Name, Umgebung und Passwort werden vergessen. Die Datenbank bleibt unberührt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>Demo wird angelegt</translation>
    </message>
    <message>
        <source>A made-up company with 412 users and a year of usage.</source>
        <translation>Eine erfundene Firma mit 412 Benutzern und einem Jahr Nutzung.</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
</context>
<context>
    <name>bw::DataTable</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Add to the sort</source>
        <translation>Zur Sortierung hinzufügen</translation>
    </message>
    <message>
        <source>Fit to content</source>
        <translation>An Inhalt anpassen</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>Spalte ausblenden</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy row as text</source>
        <translation>Zeile als Text kopieren</translation>
    </message>
    <message>
        <source>Copy %1 rows as text</source>
        <translation>%1 Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>Copy row as TSV with titles</source>
        <translation>Zeile als TSV mit Titeln kopieren</translation>
    </message>
    <message>
        <source>Copy %1 rows as TSV with titles</source>
        <translation>%1 Zeilen als TSV mit Titeln kopieren</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>Add %1 to the sort</source>
        <translation>%1 zur Sortierung hinzufügen</translation>
    </message>
</context>
<context>
    <name>bw::DetailPane</name>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Close detail pane</source>
        <translation>Detailbereich schließen</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>bw::DialogFrame</name>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>bw::ExpiryDialog</name>
    <message>
        <source>At the end of</source>
        <translation>Am Ende des</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>Expiry of %n key(s)</source>
        <translation>
            <numerusform>Ablauf von %n Schlüssel</numerusform>
            <numerusform>Ablauf von %n Schlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>Day of expiry</source>
        <translation>Tag des Ablaufs</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
</context>
<context>
    <name>bw::ExportMenu</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Mark CSV as UTF-8 for spreadsheets</source>
        <translation>CSV für Tabellenprogramme als UTF-8 kennzeichnen</translation>
    </message>
    <message>
        <source>Puts a byte order mark before the text. Excel needs it to read names with accents.</source>
        <translation>Stellt dem Text eine Bytereihenfolge-Marke voran. Excel braucht sie, um Namen mit Umlauten zu lesen.</translation>
    </message>
</context>
<context>
    <name>bw::FacetButton</name>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bw::FacetPopup</name>
    <message>
        <source>Search in %1</source>
        <translation>In %1 suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more: type to find them</source>
        <translation>
            <numerusform>%n weiterer: tippen, um ihn zu finden</numerusform>
            <numerusform>%n weitere: tippen, um sie zu finden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::FieldDialog</name>
    <message>
        <source>Add to the changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
    <message>
        <source>Type something.</source>
        <translation>Geben Sie etwas ein.</translation>
    </message>
</context>
<context>
    <name>bw::FilterBar</name>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Searches all columns, hidden ones too. A time is found by its date in UTC: 2026-11-21.</source>
        <translation>Durchsucht alle Spalten, auch verborgene. Eine Zeit wird über ihr Datum in UTC gefunden: 2026-11-21.</translation>
    </message>
</context>
<context>
    <name>bw::ForgetDialog</name>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Diese Person vergessen</translation>
    </message>
    <message>
        <source>Forget a person</source>
        <translation>Eine Person vergessen</translation>
    </message>
    <message>
        <source>Removes what the archive keeps of somebody, and blanks the journal&apos;s entries about them. The account itself stays as it is.</source>
        <translation>Entfernt, was das Archiv von jemandem aufbewahrt, und leert die Einträge des Journals über ihn. Das Konto selbst bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>E-mail address or ID</source>
        <translation>E-Mail-Adresse oder ID</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking through the journal</source>
        <translation>Das Journal wird durchgesehen</translation>
    </message>
    <message>
        <source>No entry is about “%1”.</source>
        <translation>Kein Eintrag betrifft „%1“.</translation>
    </message>
    <message>
        <source>One entry is about this person: its names, addresses and values are blanked, also where a reason names them.</source>
        <translation>Ein Eintrag betrifft diese Person: Namen, Adressen und Werte werden geleert, auch wo ein Grund sie nennt.</translation>
    </message>
    <message>
        <source>%1 entries are about this person: their names, addresses and values are blanked, also where a reason names them.</source>
        <translation>%1 Einträge betreffen diese Person: Namen, Adressen und Werte werden geleert, auch wo ein Grund sie nennt.</translation>
    </message>
    <message>
        <source>One of them can&apos;t be undone any more.</source>
        <translation>Einer davon kann dann nicht mehr rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>%1 of them can&apos;t be undone any more.</source>
        <translation>%1 davon können dann nicht mehr rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The chain stays whole. This can&apos;t be taken back.</source>
        <translation>Die Kette bleibt ganz. Das kann nicht zurückgenommen werden.</translation>
    </message>
</context>
<context>
    <name>bw::InstanceBanners</name>
    <message>
        <source>Offline:</source>
        <translation>Offline:</translation>
    </message>
    <message>
        <source>%1, read-only copy of %2; nothing can be changed</source>
        <translation>%1, nur lesbare Kopie von %2; nichts ist änderbar</translation>
    </message>
    <message>
        <source>%1, read at %2; nothing can be changed</source>
        <translation>%1, gelesen um %2; nichts ist änderbar</translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s) about this database</source>
        <translation>
            <numerusform>%n weiterer Hinweis zu dieser Datenbank</numerusform>
            <numerusform>%n weitere Hinweise zu dieser Datenbank</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1 What you see is from %2.</source>
        <translation>%1 Die Anzeige ist von %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>%1 has changed since %2</source>
        <translation>%1 hat sich seit %2 geändert</translation>
    </message>
    <message>
        <source>%1 was replaced by another file; what you see is from %2</source>
        <translation>%1 wurde durch eine andere Datei ersetzt; die Anzeige ist von %2</translation>
    </message>
    <message>
        <source>Read the new file</source>
        <translation>Neue Datei lesen</translation>
    </message>
    <message>
        <source>%1 is no longer there; what you see is from %2</source>
        <translation>%1 ist nicht mehr da; die Anzeige ist von %2</translation>
    </message>
    <message>
        <source>%1, read at %2; changes go straight into the database</source>
        <translation>%1, gelesen um %2; Änderungen gehen direkt in die Datenbank</translation>
    </message>
    <message>
        <source>Interrupted at %1:</source>
        <translation>Unterbrochen, %1:</translation>
    </message>
    <message>
        <source>%1. Only a part of it is in the database.</source>
        <translation>%1. Nur ein Teil davon steht in der Datenbank.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more. Only parts of them are in the database.</source>
        <translation>
            <numerusform>%1, und %n weitere. Nur Teile davon stehen in der Datenbank.</numerusform>
            <numerusform>%1, und %n weitere. Nur Teile davon stehen in der Datenbank.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the journal</source>
        <translation>Im Journal zeigen</translation>
    </message>
</context>
<context>
    <name>bw::InstanceButton</name>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
</context>
<context>
    <name>bw::InvitesPage</name>
    <message>
        <source>Open again</source>
        <translation>Wieder offen</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>There is no account with the ID %1.</source>
        <translation>Es gibt kein Konto mit der ID %1.</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Filter invites</source>
        <translation>Einladungen filtern</translation>
    </message>
    <message>
        <source>No invites yet</source>
        <translation>Noch keine Einladungen</translation>
    </message>
    <message>
        <source>Each invite is a link that lets one person create an account.</source>
        <translation>Jede Einladung ist ein Link, mit dem eine Person ein Konto anlegen kann.</translation>
    </message>
    <message>
        <source>Reading invites</source>
        <translation>Einladungen werden gelesen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>It was used, and its redeemer was deleted since: it can be used again.</source>
        <translation>Sie wurde eingelöst, und das Konto wurde seither gelöscht: Sie ist wieder verwendbar.</translation>
    </message>
    <message>
        <source>deleted user</source>
        <translation>gelöschter Benutzer</translation>
    </message>
    <message>
        <source>1 invite</source>
        <translation>1 Einladung</translation>
    </message>
    <message>
        <source>%1 invites</source>
        <translation>%1 Einladungen</translation>
    </message>
    <message>
        <source>No invite matches %1</source>
        <translation>Keine Einladung passt zu %1</translation>
    </message>
    <message>
        <source>%1 open · %2 used · %3 expired</source>
        <translation>%1 offen · %2 verwendet · %3 abgelaufen</translation>
    </message>
    <message>
        <source>It was used, and its redeemer was deleted since: it can be used again until it expires.</source>
        <translation>Sie wurde eingelöst, und das Konto wurde seither gelöscht: Sie ist wieder verwendbar, bis sie abläuft.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>The server takes an expiry that it can&apos;t read as passed.</source>
        <translation>Der Server nimmt einen Ablauf, den er nicht lesen kann, als vergangen.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>LocalAI keeps the rest of the code as a hash: the link can&apos;t be shown again.</source>
        <translation>LocalAI bewahrt den Rest des Codes als Hash auf: Der Link ist nicht noch einmal zeigbar.</translation>
    </message>
    <message>
        <source>Select a row to see one invite.</source>
        <translation>Eine Zeile wählen, um eine Einladung zu sehen.</translation>
    </message>
    <message>
        <source>New invites…</source>
        <translation>Neue Einladungen …</translation>
    </message>
</context>
<context>
    <name>bw::JournalBanner</name>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save proof…</source>
        <translation>Nachweis speichern …</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Cancel verifying</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>The newest entry&apos;s number and hash, to be kept apart from this computer</source>
        <translation>Nummer und Hash des neuesten Eintrags, getrennt von diesem Rechner aufzubewahren</translation>
    </message>
    <message>
        <source>Whether the journal still holds what a saved proof says</source>
        <translation>Ob das Journal noch enthält, was ein gespeicherter Nachweis sagt</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>%1 entries. Verifying reads them all and follows the chain.</source>
        <translation>%1 Einträge. Die Prüfung liest alle und folgt der Kette.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>Chain broken at entry %1</source>
        <translation>Kette gebrochen bei Eintrag %1</translation>
    </message>
    <message>
        <source>%1 Checked at %2.</source>
        <translation>%1 Geprüft um %2.</translation>
    </message>
    <message>
        <source>%1 entries, none changed, none missing.</source>
        <translation>%1 Einträge, keiner geändert, keiner fehlt.</translation>
    </message>
    <message>
        <source>%1 entries since %2, none changed, none missing.</source>
        <translation>%1 Einträge seit %2, keiner geändert, keiner fehlt.</translation>
    </message>
    <message>
        <source>They agree with the proof %1.</source>
        <translation>Sie stimmen mit dem Nachweis %1 überein.</translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation>Kette geprüft</translation>
    </message>
    <message>
        <source>Checked at %1.</source>
        <translation>Geprüft um %1.</translation>
    </message>
    <message>
        <source>Verifying was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>bw::JournalModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Undone by %1</source>
        <translation>Rückgängig gemacht von %1</translation>
    </message>
</context>
<context>
    <name>bw::JournalPage</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>Filter journal</source>
        <translation>Journal filtern</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read again (F5)</source>
        <translation>Neu lesen (F5)</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>Forget a person…</source>
        <translation>Eine Person vergessen …</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Export stopped. No file was written.</source>
        <translation>Export angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>CSV, a line for each change…</source>
        <translation>CSV, eine Zeile je Änderung …</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines, one for each entry…</source>
        <translation>JSON-Zeilen, eine je Eintrag …</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>CEF, for a log collector…</source>
        <translation>CEF, für eine Protokollsammlung …</translation>
    </message>
    <message>
        <source>CEF (*.cef)</source>
        <translation>CEF (*.cef)</translation>
    </message>
    <message>
        <source>Syslog lines with CEF…</source>
        <translation>Syslog-Zeilen mit CEF …</translation>
    </message>
    <message>
        <source>Log (*.log)</source>
        <translation>Protokoll (*.log)</translation>
    </message>
    <message>
        <source>One place was blanked or removed.</source>
        <translation>Eine Stelle wurde geleert oder entfernt.</translation>
    </message>
    <message>
        <source>%1 places were blanked or removed.</source>
        <translation>%1 Stellen wurden geleert oder entfernt.</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>A set of changes has two: its intent and its result</source>
        <translation>Ein Satz von Änderungen hat zwei: Absicht und Ergebnis</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>All %1 are hidden by the filters.</source>
        <translation>Alle %1 sind durch die Filter ausgeblendet.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing has been changed with Bailiwick yet</source>
        <translation>Mit Bailiwick wurde noch nichts geändert</translation>
    </message>
    <message>
        <source>Each change that is applied here is written down: who, when, why, from what to what.</source>
        <translation>Jede Änderung, die hier angewendet wird, wird festgehalten: wer, wann, warum, von was zu was.</translation>
    </message>
    <message>
        <source>No selection</source>
        <translation>Keine Auswahl</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Select a row to see one entry.</source>
        <translation>Wählen Sie eine Zeile aus, um einen Eintrag zu sehen.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Looking further back: %1</source>
        <translation>Ältere werden durchsucht: %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Save proof</source>
        <translation>Nachweis speichern</translation>
    </message>
    <message>
        <source>Proof (*.json)</source>
        <translation>Nachweis (*.json)</translation>
    </message>
    <message>
        <source>Written: %1. Keep it apart from this computer.</source>
        <translation>Geschrieben: %1. Bewahren Sie den Nachweis getrennt von diesem Rechner auf.</translation>
    </message>
    <message>
        <source>Compare with a proof</source>
        <translation>Mit einem Nachweis vergleichen</translation>
    </message>
    <message>
        <source>Entries stay. The names and values in them, and what deletions removed, are kept for as long as the retention settings say; without the latter a deletion can&apos;t be undone.</source>
        <translation>Einträge bleiben. Namen und Werte darin und was Löschungen entfernt haben, werden so lange aufbewahrt, wie es die Aufbewahrung vorsieht; ohne Letzteres lässt sich eine Löschung nicht zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>bw::KeepingDialog</name>
    <message>
        <source>before every apply</source>
        <translation>vor jedem Anwenden</translation>
    </message>
    <message>
        <source>at most once an hour</source>
        <translation>höchstens einmal je Stunde</translation>
    </message>
    <message>
        <source>at most once a day</source>
        <translation>höchstens einmal am Tag</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>nie von selbst</translation>
    </message>
    <message>
        <source>Smaller databases</source>
        <translation>Kleinere Datenbanken</translation>
    </message>
    <message>
        <source>Larger databases</source>
        <translation>Größere Datenbanken</translation>
    </message>
    <message>
        <source>Larger from</source>
        <translation>Größer ab</translation>
    </message>
    <message>
        <source>Newest backups that stay</source>
        <translation>Neueste Sicherungen, die bleiben</translation>
    </message>
    <message>
        <source>Days with a backup each</source>
        <translation>Tage mit je einer Sicherung</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>People in the journal</source>
        <translation>Personen im Journal</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was aufbewahrt wird</translation>
    </message>
    <message>
        <source>Backups of SQLite files</source>
        <translation>Sicherungen von SQLite-Dateien</translation>
    </message>
    <message>
        <source>What names people</source>
        <translation>Was Personen nennt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Die neuesten</translation>
    </message>
    <message>
        <source>One of each day for</source>
        <translation>Eine je Tag für</translation>
    </message>
    <message>
        <source>The rest is removed when a backup is made. The only one never is.</source>
        <translation>Der Rest wird entfernt, wenn eine Sicherung angelegt wird. Die einzige nie.</translation>
    </message>
    <message>
        <source>Rows that changes removed or altered. What is older can&apos;t be undone any more.</source>
        <translation>Zeilen, die Änderungen entfernt oder geändert haben. Was älter ist, kann nicht mehr rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>In older entries names, addresses, reasons and values are blanked: what was done and when stays, and the chain stays whole. They can&apos;t be undone any more.</source>
        <translation>In älteren Einträgen werden Namen, Adressen, Gründe und Werte geleert: Was wann getan wurde, bleibt, und die Kette bleibt heil. Rückgängig zu machen sind sie nicht mehr.</translation>
    </message>
</context>
<context>
    <name>bw::KeysPage</name>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>No API keys yet</source>
        <translation>Noch keine API-Schlüssel</translation>
    </message>
    <message>
        <source>People make keys for programs that use the server in their name.</source>
        <translation>Personen legen Schlüssel für Programme an, die den Server in ihrem Namen nutzen.</translation>
    </message>
    <message>
        <source>Reading keys</source>
        <translation>Schlüssel werden gelesen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Owner is</source>
        <translation>Besitzer ist</translation>
    </message>
    <message>
        <source>There is no account with the ID %1.</source>
        <translation>Es gibt kein Konto mit der ID %1.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>Unused for 90 days</source>
        <translation>90 Tage unbenutzt</translation>
    </message>
    <message>
        <source>Expire within 14 days</source>
        <translation>Ablauf in 14 Tagen</translation>
    </message>
    <message>
        <source>No expiry</source>
        <translation>Ohne Ablauf</translation>
    </message>
    <message>
        <source>Owner missing</source>
        <translation>Besitzer fehlt</translation>
    </message>
    <message>
        <source>%1 never used</source>
        <translation>%1 nie verwendet</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>nächster %1</translation>
    </message>
    <message>
        <source>%1 with admin rights</source>
        <translation>%1 mit Adminrechten</translation>
    </message>
    <message>
        <source>still stored</source>
        <translation>noch gespeichert</translation>
    </message>
    <message>
        <source>1 owner</source>
        <translation>1 Besitzer</translation>
    </message>
    <message>
        <source>%1 owners</source>
        <translation>%1 Besitzer</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>No key matches %1</source>
        <translation>Kein Schlüssel passt zu %1</translation>
    </message>
    <message>
        <source>Select a row to see one key.</source>
        <translation>Eine Zeile wählen, um einen Schlüssel zu sehen.</translation>
    </message>
    <message>
        <source>Owner not active</source>
        <translation>Besitzer nicht aktiv</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel …</translation>
    </message>
</context>
<context>
    <name>bw::LegendRow</name>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>%1 tokens, %2</source>
        <translation>%1 Tokens, %2</translation>
    </message>
    <message>
        <source>%1: %2 tokens</source>
        <translation>%1: %2 Tokens</translation>
    </message>
</context>
<context>
    <name>bw::MainWindow</name>
    <message>
        <source>Bailiwick</source>
        <translation>Bailiwick</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Pending users</source>
        <translation>Wartende Benutzer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n pending user(s)</source>
        <translation>
            <numerusform>%n wartender Benutzer</numerusform>
            <numerusform>%n wartende Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n ausstehende Änderung</numerusform>
            <numerusform>%n ausstehende Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>Leave with %n pending change(s)?</source>
        <translation>
            <numerusform>Mit %n ausstehenden Änderung schließen?</numerusform>
            <numerusform>Mit %n ausstehenden Änderungen schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They have not been applied, and are discarded.</source>
        <translation>Sie sind nicht angewendet und werden verworfen.</translation>
    </message>
    <message>
        <source>Discard and leave</source>
        <translation>Verwerfen und schließen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>bw::MatrixHeader</name>
    <message>
        <source>%1 administrators: everything is on for them; the server ignores stored permissions.</source>
        <translation>%1 Administratoren: Für sie ist alles an; der Server beachtet gespeicherte Berechtigungen nicht.</translation>
    </message>
    <message>
        <source>New users</source>
        <translation>Neue Benutzer</translation>
    </message>
    <message>
        <source>1 administrator</source>
        <translation>1 Administrator</translation>
    </message>
    <message>
        <source>%1 administrators</source>
        <translation>%1 Administratoren</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Everything is on for administrators; the server ignores stored permissions.</source>
        <translation>Für Administratoren ist alles an; der Server beachtet gespeicherte Berechtigungen nicht.</translation>
    </message>
    <message>
        <source>%1: found only in stored permissions, no effect on this server</source>
        <translation>%1: nur in gespeicherten Berechtigungen gefunden, ohne Wirkung auf diesem Server</translation>
    </message>
</context>
<context>
    <name>bw::MatrixView</name>
    <message>
        <source>Permissions of people</source>
        <translation>Berechtigungen der Personen</translation>
    </message>
    <message>
        <source>%1 cells selected</source>
        <translation>%1 Zellen gewählt</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Zellen kopieren</translation>
    </message>
    <message>
        <source>Copy cells with titles</source>
        <translation>Zellen mit Titeln kopieren</translation>
    </message>
    <message>
        <source>Names and roles of people</source>
        <translation>Namen und Rollen der Personen</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>Add %1 to the sort</source>
        <translation>%1 zur Sortierung hinzufügen</translation>
    </message>
</context>
<context>
    <name>bw::ModelsDialog</name>
    <message>
        <source>All models, new ones too</source>
        <translation>Alle Modelle, auch neue</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>Allowed models</source>
        <translation>Erlaubte Modelle</translation>
    </message>
    <message numerus="yes">
        <source>Allowed models of %n user(s)</source>
        <translation>
            <numerusform>Erlaubte Modelle von %n Benutzer</numerusform>
            <numerusform>Erlaubte Modelle von %n Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Add to the changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
    <message>
        <source>Tick at least one model.</source>
        <translation>Kreuzen Sie mindestens ein Modell an.</translation>
    </message>
</context>
<context>
    <name>bw::NewInvitesDialog</name>
    <message>
        <source>New invites</source>
        <translation>Neue Einladungen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Gültig für</translation>
    </message>
    <message>
        <source>Entered as made by %1, the oldest active administrator. The links are shown once, after the apply.</source>
        <translation>Eingetragen als von %1 gemacht, dem ältesten aktiven Administrator. Die Links werden nach dem Anwenden einmal gezeigt.</translation>
    </message>
    <message>
        <source>Add to the changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
    <message>
        <source>There is no active administrator who could have made them.</source>
        <translation>Es gibt keinen aktiven Administrator, der sie gemacht haben könnte.</translation>
    </message>
    <message>
        <source>New invite</source>
        <translation>Neue Einladung</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Of the server: the links begin so. Without it, codes are shown in their place.</source>
        <translation>Des Servers: So beginnen die Links. Ohne sie werden an ihrer Stelle Codes gezeigt.</translation>
    </message>
</context>
<context>
    <name>bw::NewKeyDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is for: nightly-report</source>
        <translation>Wofür: nightly-report</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation>kein Ablauf</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Gültig für</translation>
    </message>
    <message>
        <source>The key is shown once, after the apply. It has the rights of its owner.</source>
        <translation>Der Schlüssel wird nach dem Anwenden einmal gezeigt. Er hat die Rechte seines Besitzers.</translation>
    </message>
    <message>
        <source>Add to the changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
    <message>
        <source>Choose who owns it.</source>
        <translation>Wählen Sie, wem er gehört.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>bw::NewPasswordDialog</name>
    <message>
        <source>Reset the password of %1</source>
        <translation>Passwort von %1 zurücksetzen</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>A password that was reset can&apos;t be brought back.</source>
        <translation>Ein zurückgesetztes Passwort lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Add to the changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
</context>
<context>
    <name>bw::NewUserDialog</name>
    <message>
        <source>Type an address, such as name@company.example.</source>
        <translation>Geben Sie eine Adresse ein, etwa name@firma.example.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As the address</source>
        <translation>Wie die Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Add to the changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
    <message>
        <source>A local account has this address.</source>
        <translation>Ein lokales Konto hat diese Adresse.</translation>
    </message>
</context>
<context>
    <name>bw::PaneContent</name>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bw::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Keep it in the system keychain</source>
        <translation>Im Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Passwort für %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>bw::PasswordRows</name>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Stärke des Passworts</translation>
    </message>
    <message>
        <source>Type a password, or let one be made.</source>
        <translation>Geben Sie ein Passwort ein oder lassen Sie eines erzeugen.</translation>
    </message>
    <message>
        <source>At least 12 characters.</source>
        <translation>Mindestens 12 Zeichen.</translation>
    </message>
    <message>
        <source>At most 72 bytes: the server ignores the rest.</source>
        <translation>Höchstens 72 Bytes: den Rest beachtet der Server nicht.</translation>
    </message>
    <message>
        <source>It holds a character that no password may hold.</source>
        <translation>Es enthält ein Zeichen, das in keinem Passwort stehen darf.</translation>
    </message>
    <message>
        <source>Too easy to guess.</source>
        <translation>Zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>Strong enough. Nobody sees it again once it is set.</source>
        <translation>Stark genug. Ist es gesetzt, sieht es niemand mehr.</translation>
    </message>
    <message>
        <source>Strong enough. It is shown once more when it is set.</source>
        <translation>Stark genug. Es wird noch einmal gezeigt, wenn es gesetzt ist.</translation>
    </message>
</context>
<context>
    <name>bw::PeriodButton</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>bw::PostgresForm</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>The usual ones: ~/.postgresql/root.crt, else the system&apos;s</source>
        <translation>Die üblichen: ~/.postgresql/root.crt, sonst die des Systems</translation>
    </message>
    <message>
        <source>Empty: ~/.pgpass, or asked for</source>
        <translation>Leer: ~/.pgpass, oder auf Nachfrage</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>A folder such as /run/postgresql is a local socket.</source>
        <translation>Ein Ordner wie /run/postgresql ist ein lokaler Socket.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Not used on a local socket.</source>
        <translation>Auf einem lokalen Socket nicht verwendet.</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>Der Port muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>Type the host or the database.</source>
        <translation>Den Host oder die Datenbank eingeben.</translation>
    </message>
    <message>
        <source>Stored in the system keychain</source>
        <translation>Im Schlüsselbund des Systems gespeichert</translation>
    </message>
    <message>
        <source>Kept in memory until Bailiwick ends: there is no system keychain here</source>
        <translation>Im Arbeitsspeicher, bis Bailiwick endet: Hier gibt es keinen Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>verify-full (recommended)</source>
        <translation>verify-full (empfohlen)</translation>
    </message>
    <message>
        <source>Encrypted; the server&apos;s certificate and its name are checked.</source>
        <translation>Verschlüsselt; das Zertifikat des Servers und sein Name werden geprüft.</translation>
    </message>
    <message>
        <source>Encrypted; the certificate is checked, its name is not: another server of the same authority could answer.</source>
        <translation>Verschlüsselt; das Zertifikat wird geprüft, sein Name nicht: Ein anderer Server derselben Zertifizierungsstelle könnte antworten.</translation>
    </message>
    <message>
        <source>Encrypted, but nothing is checked: somebody in between could read the password.</source>
        <translation>Verschlüsselt, aber nichts wird geprüft: Jemand dazwischen könnte das Passwort lesen.</translation>
    </message>
    <message>
        <source>Encrypted only if the server offers it. Nothing is checked.</source>
        <translation>Nur verschlüsselt, wenn der Server es anbietet. Nichts wird geprüft.</translation>
    </message>
    <message>
        <source>Not encrypted: password and data can be read on the way.</source>
        <translation>Nicht verschlüsselt: Passwort und Daten können unterwegs gelesen werden.</translation>
    </message>
</context>
<context>
    <name>bw::QuotaDialog</name>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Quota of %1</source>
        <translation>Kontingent von %1</translation>
    </message>
    <message numerus="yes">
        <source>Quota of %n user(s)</source>
        <translation>
            <numerusform>Kontingent von %n Benutzer</numerusform>
            <numerusform>Kontingent von %n Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Length of the window</source>
        <translation>Länge des Zeitraums</translation>
    </message>
    <message>
        <source>Unit of the window</source>
        <translation>Einheit des Zeitraums</translation>
    </message>
    <message>
        <source>20 M or 500 k will do. Empty: no limit.</source>
        <translation>Auch 20 M oder 500 k. Leer: keine Grenze.</translation>
    </message>
    <message>
        <source>In the last</source>
        <translation>In den letzten</translation>
    </message>
    <message>
        <source>Add to the changes</source>
        <translation>Zu den Änderungen</translation>
    </message>
    <message>
        <source>Remove the limit</source>
        <translation>Grenze entfernen</translation>
    </message>
    <message>
        <source>Type a whole number, such as 500 k or 20 M.</source>
        <translation>Geben Sie eine ganze Zahl ein, etwa 500 k oder 20 M.</translation>
    </message>
    <message>
        <source>Type a limit of tokens or requests.</source>
        <translation>Geben Sie eine Grenze für Token oder Anfragen ein.</translation>
    </message>
</context>
<context>
    <name>bw::QuotaRow</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>bw::RecordActions</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More commands for the selection</source>
        <translation>Weitere Befehle für die Auswahl</translation>
    </message>
    <message>
        <source>For one at a time.</source>
        <translation>Nur für einen auf einmal.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>bw::RecordModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>The stored value can&apos;t be read.</source>
        <translation>Der gespeicherte Wert ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 → %2, not applied yet; it has changed in the database meanwhile</source>
        <translation>%1 → %2, noch nicht angewendet; in der Datenbank inzwischen geändert</translation>
    </message>
    <message>
        <source>%1 → %2, not applied yet</source>
        <translation>%1 → %2, noch nicht angewendet</translation>
    </message>
    <message>
        <source>%1, now %2, not applied yet</source>
        <translation>%1, jetzt %2, noch nicht angewendet</translation>
    </message>
    <message>
        <source>%1, will be deleted</source>
        <translation>%1, wird gelöscht</translation>
    </message>
</context>
<context>
    <name>bw::RescueDialog</name>
    <message>
        <source>Administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>E-mail address or ID</source>
        <translation>E-Mail-Adresse oder ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As the address</source>
        <translation>Wie die Adresse</translation>
    </message>
    <message>
        <source>Reason, for the journal</source>
        <translation>Grund, für das Journal</translation>
    </message>
    <message>
        <source>ticket 4711: nobody gets in</source>
        <translation>Ticket 4711: niemand kommt hinein</translation>
    </message>
    <message>
        <source>With a new password, shown once after the apply</source>
        <translation>Mit neuem Passwort, das nach dem Anwenden einmal gezeigt wird</translation>
    </message>
    <message>
        <source>Nobody can sign in — %1</source>
        <translation>Niemand kann sich anmelden — %1</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Durchsehen…</translation>
    </message>
    <message>
        <source>Administrators, as the database has them</source>
        <translation>Administratoren, wie sie in der Datenbank stehen</translation>
    </message>
    <message>
        <source>What shall be done</source>
        <translation>Was getan werden soll</translation>
    </message>
    <message>
        <source>Let somebody in as administrator</source>
        <translation>Jemanden als Administrator hineinlassen</translation>
    </message>
    <message>
        <source>An account that there is becomes active and an administrator.</source>
        <translation>Ein Konto, das es gibt, wird aktiv und Administrator.</translation>
    </message>
    <message>
        <source>Make a new administrator</source>
        <translation>Einen neuen Administrator anlegen</translation>
    </message>
    <message>
        <source>A local account with a password that is shown once.</source>
        <translation>Ein lokales Konto mit einem Passwort, das einmal gezeigt wird.</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Ein neues Passwort setzen</translation>
    </message>
    <message>
        <source>Of a local account; it is shown once, and its sessions end. The former password can&apos;t be brought back.</source>
        <translation>Eines lokalen Kontos; es wird einmal gezeigt, und dessen Sitzungen enden. Das frühere Passwort ist nicht zurückzuholen.</translation>
    </message>
    <message>
        <source>End sessions</source>
        <translation>Sitzungen beenden</translation>
    </message>
    <message>
        <source>Everybody&apos;s, or one person&apos;s: they have to sign in again.</source>
        <translation>Aller, oder einer Person: Sie müssen sich neu anmelden.</translation>
    </message>
    <message>
        <source>Lock-outs after too many attempts are not in the database: the server forgets them by itself.</source>
        <translation>Sperren nach zu vielen Versuchen stehen nicht in der Datenbank: Der Server vergisst sie von selbst.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>At least one of them can sign in.</source>
        <translation>Wenigstens einer von ihnen kann sich anmelden.</translation>
    </message>
    <message>
        <source>Whether one of them can sign in can&apos;t be told from the database: the server&apos;s settings decide.</source>
        <translation>Ob einer von ihnen sich anmelden kann, sagt die Datenbank nicht: Die Einstellungen des Servers entscheiden.</translation>
    </message>
    <message>
        <source>None of them can sign in.</source>
        <translation>Keiner von ihnen kann sich anmelden.</translation>
    </message>
    <message>
        <source>There is no administrator.</source>
        <translation>Es gibt keinen Administrator.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>name@company.example</source>
        <translation>name@firma.example</translation>
    </message>
    <message>
        <source>E-mail address or ID; empty: everybody</source>
        <translation>E-Mail-Adresse oder ID; leer: alle</translation>
    </message>
    <message>
        <source>E-mail address or ID, or choose one above</source>
        <translation>E-Mail-Adresse oder ID, oder oben wählen</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Signs in through a provider: where that doesn&apos;t work, make a new administrator.</source>
        <translation>Meldet sich über einen Anbieter an: Wo das nicht geht, legen Sie einen neuen Administrator an.</translation>
    </message>
    <message>
        <source>Type an address, such as name@company.example.</source>
        <translation>Geben Sie eine Adresse ein, etwa name@firma.example.</translation>
    </message>
    <message>
        <source>A local account has this address: let it in.</source>
        <translation>Ein lokales Konto hat diese Adresse: Lassen Sie es hinein.</translation>
    </message>
    <message>
        <source>Say who: by the list, an e-mail address or an ID.</source>
        <translation>Sagen Sie, wer: durch die Liste, eine E-Mail-Adresse oder eine ID.</translation>
    </message>
    <message>
        <source>There is no such account, or several have this address: then the ID is needed.</source>
        <translation>Es gibt kein solches Konto, oder mehrere haben diese Adresse: Dann braucht es die ID.</translation>
    </message>
    <message>
        <source>This account signs in through a provider and has no password.</source>
        <translation>Dieses Konto meldet sich über einen Anbieter an und hat kein Passwort.</translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>Hier kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>That is an active administrator already.</source>
        <translation>Das ist schon ein aktiver Administrator.</translation>
    </message>
    <message>
        <source>There are no sessions to end.</source>
        <translation>Es gibt keine Sitzungen zu beenden.</translation>
    </message>
    <message>
        <source>Say why, for the journal.</source>
        <translation>Sagen Sie, warum, für das Journal.</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
</context>
<context>
    <name>bw::RestoreDialog</name>
    <message>
        <source>Restore the backup of %1?</source>
        <translation>Die Sicherung vom %1 wiederherstellen?</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu nachsehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore — %1</source>
        <translation>Wiederherstellen — %1</translation>
    </message>
    <message>
        <source>Reason, for the journal</source>
        <translation>Grund, für das Journal</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Name of the instance, to confirm</source>
        <translation>Name der Instanz, zur Bestätigung</translation>
    </message>
    <message>
        <source>Comparing the backup with what is there now.</source>
        <translation>Die Sicherung wird mit dem verglichen, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The database is missing now.</source>
        <translation>Die Datenbank fehlt jetzt.</translation>
    </message>
    <message>
        <source>The file that is there now is kept as a backup, byte for byte, and can be restored in its turn.</source>
        <translation>Die Datei, die jetzt da ist, bleibt als Sicherung erhalten, Byte für Byte, und kann ihrerseits wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>All tables have as many rows as the backup. What was changed in them since is lost all the same.</source>
        <translation>Alle Tabellen haben so viele Zeilen wie die Sicherung. Was seither in ihnen geändert wurde, geht trotzdem verloren.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message numerus="yes">
        <source>%n other table(s) have as many rows; what was changed in them since is lost all the same.</source>
        <translation>
            <numerusform>%n andere Tabelle hat so viele Zeilen; was seither in ihr geändert wurde, geht trotzdem verloren.</numerusform>
            <numerusform>%n andere Tabellen haben so viele Zeilen; was seither in ihnen geändert wurde, geht trotzdem verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which users are lost or come back can&apos;t be told: one of the files can&apos;t be read.</source>
        <translation>Welche Benutzer verloren gehen oder zurückkommen, ist nicht zu sagen: Eine der Dateien ist nicht zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are lost</source>
        <translation>
            <numerusform>%n Benutzer geht verloren</numerusform>
            <numerusform>%n Benutzer gehen verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) come back</source>
        <translation>
            <numerusform>%n Benutzer kommt zurück</numerusform>
            <numerusform>%n Benutzer kommen zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was applied with Bailiwick since.</source>
        <translation>Seither wurde mit Bailiwick nichts angewendet.</translation>
    </message>
    <message>
        <source>Applied with Bailiwick since</source>
        <translation>Seither mit Bailiwick angewendet</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>To restore in production, type %1</source>
        <translation>Zum Wiederherstellen in Produktion geben Sie %1 ein</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>It can&apos;t be restored now.</source>
        <translation>Sie kann jetzt nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopped. The file that is there is as it was.</source>
        <translation>Angehalten. Die Datei, die da ist, ist, wie sie war.</translation>
    </message>
    <message>
        <source>Restored: as it was on %1</source>
        <translation>Wiederhergestellt: wie am %1</translation>
    </message>
    <message>
        <source>The window reads the database again. The server can be started.</source>
        <translation>Das Fenster liest die Datenbank neu. Der Server kann gestartet werden.</translation>
    </message>
    <message>
        <source>The file that it has replaced is kept:</source>
        <translation>Die ersetzte Datei bleibt erhalten:</translation>
    </message>
    <message>
        <source>Restored the backup of %1</source>
        <translation>Die Sicherung vom %1 wurde wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>bw::Review</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <comment>deleted</comment>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s)</source>
        <comment>deleted</comment>
        <translation>
            <numerusform>%n API-Schlüssel</numerusform>
            <numerusform>%n API-Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation>
            <numerusform>%n Änderung zurücknehmen</numerusform>
            <numerusform>%n Änderungen zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>%n Änderung anwenden</numerusform>
            <numerusform>%n Änderungen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s), delete %1</source>
        <translation>
            <numerusform>%n Änderung anwenden, %1 löschen</numerusform>
            <numerusform>%n Änderungen anwenden, %1 löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message numerus="yes">
        <source>Finish %n change(s)</source>
        <translation>
            <numerusform>%n Änderung abschließen</numerusform>
            <numerusform>%n Änderungen abschließen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ReviewDetail</name>
    <message>
        <source>local account</source>
        <translation>lokales Konto</translation>
    </message>
    <message>
        <source>signs in with %1</source>
        <translation>meldet sich über %1 an</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>nothing of this id is there yet; otherwise nothing is written and you see a conflict</source>
        <translation>noch nichts hat diese ID; sonst wird nichts geschrieben und Sie sehen einen Konflikt</translation>
    </message>
    <message>
        <source>it is still as it was read; otherwise nothing is written and you see a conflict</source>
        <translation>es ist noch wie gelesen; sonst wird nichts geschrieben und Sie sehen einen Konflikt</translation>
    </message>
    <message>
        <source>the account is still there; otherwise nothing is written</source>
        <translation>das Konto ist noch da; sonst wird nichts geschrieben</translation>
    </message>
    <message>
        <source>what stands under Before is still so; otherwise nothing is written and you see a conflict</source>
        <translation>was unter Vorher steht, gilt noch; sonst wird nichts geschrieben und Sie sehen einen Konflikt</translation>
    </message>
    <message>
        <source>sets it back; possible until somebody else changes it</source>
        <translation>setzt es zurück; möglich, bis es jemand anderes ändert</translation>
    </message>
    <message>
        <source>brings everything back from the archive of this computer, with its own ids</source>
        <translation>bringt alles mit den eigenen IDs aus dem Archiv dieses Rechners zurück</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Take out change %1 instead</source>
        <translation>Stattdessen Änderung %1 auslassen</translation>
    </message>
    <message>
        <source>Apply it all the same</source>
        <translation>Trotzdem anwenden</translation>
    </message>
    <message>
        <source>The journal keeps that this rule was passed over.</source>
        <translation>Das Journal hält fest, dass diese Regel übergangen wurde.</translation>
    </message>
    <message>
        <source>It has changed in the database since you edited it</source>
        <translation>Es hat sich in der Datenbank geändert, seit Sie es bearbeitet haben</translation>
    </message>
    <message>
        <source>It is no longer in the database</source>
        <translation>Es ist nicht mehr in der Datenbank</translation>
    </message>
    <message>
        <source>The column Now shows what stands there.</source>
        <translation>Die Spalte Jetzt zeigt, was dort steht.</translation>
    </message>
    <message>
        <source>Discard mine</source>
        <translation>Meine verwerfen</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Meine nehmen</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Ein neues Passwort</translation>
    </message>
    <message>
        <source>Nothing of it is shown</source>
        <translation>Davon wird nichts gezeigt</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>What will be executed</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what will be executed</source>
        <translation>Kopieren, was ausgeführt wird</translation>
    </message>
    <message>
        <source>Exactly what will be executed</source>
        <translation>Genau das wird ausgeführt</translation>
    </message>
    <message>
        <source>Checked first</source>
        <translation>Vorher geprüft</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>Takes with it</source>
        <translation>Nimmt mit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>Passwort angeben…</translation>
    </message>
    <message>
        <source>State it…</source>
        <translation>Angeben…</translation>
    </message>
    <message>
        <source>State which ways to sign in work</source>
        <translation>Angeben, welche Anmeldewege funktionieren</translation>
    </message>
    <message>
        <source>It is not in the database</source>
        <translation>Es ist nicht in der Datenbank</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>The database has something else than what these changes were made for</source>
        <translation>In der Datenbank steht etwas anderes als das, wofür diese Änderungen gemacht wurden</translation>
    </message>
</context>
<context>
    <name>bw::ReviewDialog</name>
    <message>
        <source>Each for itself: one that fails stops no other</source>
        <translation>Jede für sich: eine, die scheitert, hält keine andere auf</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig …</translation>
    </message>
    <message>
        <source>Undo changes — %1</source>
        <translation>Änderungen zurücknehmen — %1</translation>
    </message>
    <message>
        <source>Review changes — %1</source>
        <translation>Änderungen prüfen — %1</translation>
    </message>
    <message>
        <source>Progress of the apply</source>
        <translation>Fortschritt des Anwendens</translation>
    </message>
    <message>
        <source>Reason, for the journal</source>
        <translation>Grund, für das Journal</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Name of the instance, to confirm</source>
        <translation>Name der Instanz, zur Bestätigung</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n angewendet</numerusform>
            <numerusform>%n angewendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applied</source>
        <translation>
            <numerusform>%n nicht angewendet</numerusform>
            <numerusform>%n nicht angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n will be applied</source>
        <translation>
            <numerusform>%n wird angewendet</numerusform>
            <numerusform>%n werden angewendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply with %n warning(s)</source>
        <translation>
            <numerusform>Mit %n Warnung anwenden</numerusform>
            <numerusform>Mit %n Warnungen anwenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n part(s), so that the server can go on</source>
        <translation>
            <numerusform>In %n Teil, damit der Server weiterarbeiten kann</numerusform>
            <numerusform>In %n Teilen, damit der Server weiterarbeiten kann</numerusform>
        </translation>
    </message>
    <message>
        <source>Each part is applied as a whole or not at all. After an interruption those before it stay.</source>
        <translation>Jeder Teil wird ganz oder gar nicht angewendet. Nach einer Unterbrechung bleiben die davor.</translation>
    </message>
    <message>
        <source>Before the first change, what is deleted is archived on this computer.</source>
        <translation>Vor der ersten Änderung wird auf diesem Rechner archiviert, was gelöscht wird.</translation>
    </message>
    <message>
        <source>Before the first change, what is deleted is archived on this computer: %1.</source>
        <translation>Vor der ersten Änderung wird auf diesem Rechner archiviert, was gelöscht wird: %1.</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>Der Plan wird gemacht.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing can be applied here.</source>
        <translation>Hier kann nichts angewendet werden.</translation>
    </message>
    <message>
        <source>Read the warnings, then tick them at the left.</source>
        <translation>Lesen Sie die Warnungen und haken Sie sie links ab.</translation>
    </message>
    <message>
        <source>It takes several parts: tick that at the left.</source>
        <translation>Es braucht mehrere Teile: haken Sie das links an.</translation>
    </message>
    <message>
        <source>To delete %1 in production, type %2</source>
        <translation>Um in Produktion %1 zu löschen, tippen Sie %2</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) applied</source>
        <translation>
            <numerusform>%n Änderung angewendet</numerusform>
            <numerusform>%n Änderungen angewendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes applied, %n conflict(s)</source>
        <translation>
            <numerusform>%1 von %2 Änderungen angewendet, %n Konflikt</numerusform>
            <numerusform>%1 von %2 Änderungen angewendet, %n Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 changes applied</source>
        <translation>%1 von %2 Änderungen angewendet</translation>
    </message>
    <message>
        <source>Save the changes as a file</source>
        <translation>Die Änderungen als Datei speichern</translation>
    </message>
    <message>
        <source>Change sets (*.json)</source>
        <translation>Änderungssätze (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Say why, for the journal.</source>
        <translation>Sagen Sie, warum, für das Journal.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>State sign-in and your account</source>
        <translation>Anmeldung und eigenes Konto angeben</translation>
    </message>
    <message>
        <source>In several parts, so that the server can go on</source>
        <translation>In mehreren Teilen, damit der Server weiterkommt</translation>
    </message>
    <message>
        <source>Made by %1, %2</source>
        <translation>Von %1, %2</translation>
    </message>
    <message>
        <source>Finish changes — %1</source>
        <translation>Änderungen abschließen — %1</translation>
    </message>
</context>
<context>
    <name>bw::ReviewList</name>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>war schon so</translation>
    </message>
    <message>
        <source>not applied: changed in the database meanwhile</source>
        <translation>nicht angewendet: in der Datenbank inzwischen geändert</translation>
    </message>
    <message>
        <source>not applied, because another one was not</source>
        <translation>nicht angewendet, weil eine andere es nicht wurde</translation>
    </message>
    <message>
        <source>not known whether it was applied</source>
        <translation>nicht bekannt, ob es angewendet wurde</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>nicht angewendet</translation>
    </message>
    <message>
        <source>left out: changed in the database meanwhile</source>
        <translation>ausgelassen: in der Datenbank inzwischen geändert</translation>
    </message>
    <message>
        <source>left out: it is so already</source>
        <translation>ausgelassen: es ist schon so</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Space puts a change in or leaves it out.</source>
        <translation>Die Leertaste nimmt eine Änderung auf oder lässt sie aus.</translation>
    </message>
    <message>
        <source>changed in the database meanwhile</source>
        <translation>inzwischen in der Datenbank geändert</translation>
    </message>
    <message>
        <source>done already</source>
        <translation>schon getan</translation>
    </message>
</context>
<context>
    <name>bw::RolesPage</name>
    <message>
        <source>JSON, %1 shown people…</source>
        <translation>JSON, %1 gezeigte Personen…</translation>
    </message>
    <message>
        <source>JSON, all %1 people…</source>
        <translation>JSON, alle %1 Personen…</translation>
    </message>
    <message>
        <source>CSV, %1 shown people…</source>
        <translation>CSV, %1 gezeigte Personen…</translation>
    </message>
    <message>
        <source>CSV, all %1 people…</source>
        <translation>CSV, alle %1 Personen…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON, roles…</source>
        <translation>JSON, Rollen…</translation>
    </message>
    <message>
        <source>CSV, roles…</source>
        <translation>CSV, Rollen…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Filter people</source>
        <translation>Personen filtern</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Differs from default</source>
        <translation>Weicht vom Standard ab</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Nach %1 exportiert</translation>
    </message>
    <message>
        <source>%1 of %2 people differ from the default</source>
        <translation>%1 von %2 Personen weichen vom Standard ab</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Keine Rolle</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>No person matches these filters</source>
        <translation>Keine Person passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>No person matches “%1”</source>
        <translation>Keine Person passt zu „%1“</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>This database holds no user.</source>
        <translation>Diese Datenbank enthält keinen Benutzer.</translation>
    </message>
    <message>
        <source>All %1 people are hidden by the filters.</source>
        <translation>Alle %1 Personen sind durch die Filter verborgen.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation>%1 von %2 Personen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>No role matches “%1”</source>
        <translation>Keine Rolle passt zu „%1“</translation>
    </message>
    <message>
        <source>Filter roles</source>
        <translation>Rollen filtern</translation>
    </message>
    <message>
        <source>Searches names, addresses, roles and models. The name of a permission finds whom it is on for.</source>
        <translation>Durchsucht Namen, Adressen, Rollen und Modelle. Der Name einer Berechtigung findet, bei wem sie an ist.</translation>
    </message>
</context>
<context>
    <name>bw::SecretDialog</name>
    <message>
        <source>I have stored them</source>
        <translation>Ich habe sie aufbewahrt</translation>
    </message>
    <message>
        <source>I have stored it</source>
        <translation>Ich habe es aufbewahrt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Shown once</source>
        <translation>Wird einmal gezeigt</translation>
    </message>
    <message>
        <source>They are shown this once. Store them, or pass them on, before you close this window.</source>
        <translation>Sie werden nur dieses eine Mal gezeigt. Bewahren Sie sie auf oder geben Sie sie weiter, bevor Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>It is shown this once. Store it, or pass it on, before you close this window.</source>
        <translation>Es wird nur dieses eine Mal gezeigt. Bewahren Sie es auf oder geben Sie es weiter, bevor Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Seconds until the clipboard is cleared</source>
        <translation>Sekunden, bis die Zwischenablage geleert wird</translation>
    </message>
    <message>
        <source>Nobody can look them up again. Close without having stored them?</source>
        <translation>Niemand kann sie noch einmal nachsehen. Schließen, ohne sie aufbewahrt zu haben?</translation>
    </message>
    <message>
        <source>Nobody can look it up again. Close without having stored it?</source>
        <translation>Niemand kann es noch einmal nachsehen. Schließen, ohne es aufbewahrt zu haben?</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Copy all %1</source>
        <translation>Alle %1 kopieren</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>In Datei speichern …</translation>
    </message>
    <message>
        <source>Save note…</source>
        <translation>Notiz speichern …</translation>
    </message>
    <message>
        <source>A PDF to print and hand over</source>
        <translation>Ein PDF zum Ausdrucken und Übergeben</translation>
    </message>
    <message>
        <source>Save to file</source>
        <translation>In Datei speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1. Only you can read it.</source>
        <translation>Geschrieben: %1. Nur Sie können sie lesen.</translation>
    </message>
    <message>
        <source>Clipboard is cleared in %1 s</source>
        <translation>Die Zwischenablage wird in %1 s geleert</translation>
    </message>
    <message>
        <source>No longer on the clipboard</source>
        <translation>Nicht mehr in der Zwischenablage</translation>
    </message>
    <message>
        <source>Invite %1</source>
        <translation>Einladung %1</translation>
    </message>
    <message>
        <source>API key “%1” of %2</source>
        <translation>API-Schlüssel „%1“ von %2</translation>
    </message>
    <message>
        <source>Keep this note where only its reader finds it.</source>
        <translation>Bewahren Sie diese Notiz dort auf, wo nur ihr Leser sie findet.</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
</context>
<context>
    <name>bw::Section</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>bw::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Sitzungen filtern</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Each sign-in by a browser makes a session, which lasts for 30 days.</source>
        <translation>Jede Anmeldung im Browser legt eine Sitzung an, die 30 Tage gilt.</translation>
    </message>
    <message>
        <source>Reading sessions</source>
        <translation>Sitzungen werden gelesen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>There is no account with the ID %1.</source>
        <translation>Es gibt kein Konto mit der ID %1.</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>No session matches %1</source>
        <translation>Keine Sitzung passt zu %1</translation>
    </message>
    <message>
        <source>1 person signed in</source>
        <translation>1 Person angemeldet</translation>
    </message>
    <message>
        <source>%1 people signed in</source>
        <translation>%1 Personen angemeldet</translation>
    </message>
    <message>
        <source>%1 · %2 expired</source>
        <translation>%1 · %2 abgelaufen</translation>
    </message>
    <message>
        <source>of 1 person</source>
        <translation>von 1 Person</translation>
    </message>
    <message>
        <source>of %1 people</source>
        <translation>von %1 Personen</translation>
    </message>
    <message>
        <source>Copy e-mail address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A browser&apos;s session gets a new token about once an hour while it is used: that is its rotation. The stored ID is a hash of the token; nobody can sign in with it.</source>
        <translation>Die Sitzung eines Browsers bekommt während der Benutzung etwa stündlich ein neues Token: Das ist ihre Erneuerung. Die gespeicherte ID ist ein Hash des Tokens; niemand kann sich mit ihr anmelden.</translation>
    </message>
    <message>
        <source>Other sessions of this person</source>
        <translation>Andere Sitzungen dieser Person</translation>
    </message>
    <message>
        <source>Select a row to see one session.</source>
        <translation>Wählen Sie eine Zeile aus, um eine Sitzung zu sehen.</translation>
    </message>
</context>
<context>
    <name>bw::StateDot</name>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
</context>
<context>
    <name>bw::StatePage</name>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Warum, und was zu tun ist</translation>
    </message>
    <message>
        <source>The other side&apos;s words</source>
        <translation>Die Worte der Gegenseite</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Eine Sicherung wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>bw::StatedDialog</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Sign-in and address of %1</source>
        <translation>Anmeldung und Adresse von %1</translation>
    </message>
    <message>
        <source>Local sign-in</source>
        <translation>Lokale Anmeldung</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Single sign-on</source>
        <translation>Single Sign-on</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Broken or off</source>
        <translation>Gestört oder aus</translation>
    </message>
    <message>
        <source>Legacy key</source>
        <translation>Alter Schlüssel</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>A database doesn&apos;t tell. An administrator counts only by a way that works.</source>
        <translation>Eine Datenbank sagt es nicht. Ein Administrator zählt nur über einen Weg, der funktioniert.</translation>
    </message>
    <message>
        <source>LOCALAI_API_KEY is a full administrator without an account.</source>
        <translation>LOCALAI_API_KEY ist ein voller Administrator ohne Konto.</translation>
    </message>
    <message>
        <source>It is kept from being locked out by mistake.</source>
        <translation>Es wird davor bewahrt, aus Versehen ausgesperrt zu werden.</translation>
    </message>
    <message>
        <source>Of the server, as people open it. Links of new invites begin so.</source>
        <translation>Des Servers, wie man ihn öffnet. Links neuer Einladungen beginnen so.</translation>
    </message>
    <message>
        <source>Keep with the connection</source>
        <translation>Bei der Verbindung merken</translation>
    </message>
    <message>
        <source>Nobody here is called so.</source>
        <translation>Hier heißt niemand so.</translation>
    </message>
    <message>
        <source>Which ways to sign in work is not known.</source>
        <translation>Welche Anmeldewege funktionieren, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Local sign-in is on</source>
        <translation>Lokale Anmeldung ist an</translation>
    </message>
    <message>
        <source>Local sign-in is off</source>
        <translation>Lokale Anmeldung ist aus</translation>
    </message>
    <message>
        <source>Local sign-in: not known</source>
        <translation>Lokale Anmeldung: nicht bekannt</translation>
    </message>
    <message>
        <source>SSO works</source>
        <translation>SSO funktioniert</translation>
    </message>
    <message>
        <source>SSO is broken or off</source>
        <translation>SSO ist gestört oder aus</translation>
    </message>
    <message>
        <source>SSO: not known</source>
        <translation>SSO: nicht bekannt</translation>
    </message>
    <message>
        <source>legacy key set</source>
        <translation>alter Schlüssel gesetzt</translation>
    </message>
    <message>
        <source>no legacy key</source>
        <translation>kein alter Schlüssel</translation>
    </message>
    <message>
        <source>legacy key: not known</source>
        <translation>alter Schlüssel: nicht bekannt</translation>
    </message>
    <message>
        <source>You are %1.</source>
        <translation>Sie sind %1.</translation>
    </message>
    <message>
        <source>Which account is yours is not known.</source>
        <translation>Welches Konto Ihres ist, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>bw::StatusLine</name>
    <message>
        <source>Copy of a SQLite file</source>
        <translation>Kopie einer SQLite-Datei</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>Gelesen um</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>No instance open</source>
        <translation>Keine Instanz offen</translation>
    </message>
    <message>
        <source>Read %1 in %2 s</source>
        <translation>%1 in %2 s gelesen</translation>
    </message>
</context>
<context>
    <name>bw::SwitchBar</name>
    <message>
        <source>Set the selection: %1</source>
        <translation>Auswahl setzen: %1</translation>
    </message>
    <message>
        <source>Use default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::SwitchLegend</name>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Thin check: on by default. Dash: off by default. Check in a box: set on. Cross in a box: set off. Yellow with a line at the left: not applied yet.</source>
        <translation>Dünner Haken: standardmäßig an. Strich: standardmäßig aus. Haken im Kästchen: eingeschaltet. Kreuz im Kästchen: ausgeschaltet. Gelb mit Linie links: noch nicht angewendet.</translation>
    </message>
    <message>
        <source>not applied yet</source>
        <translation>noch nicht angewendet</translation>
    </message>
</context>
<context>
    <name>bw::TabList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>bw::TablePage</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Read again (F5)</source>
        <translation>Neu lesen (F5)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>Export: %1 von %2</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Export stopped. No file was written.</source>
        <translation>Export angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No selection</source>
        <translation>Keine Auswahl</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>Show only “%1”</source>
        <translation>Nur „%1“ zeigen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>All %1 are hidden by this filter.</source>
        <translation>Alle %1 sind durch diesen Filter verborgen.</translation>
    </message>
    <message>
        <source>All %1 are hidden by these two filters.</source>
        <translation>Alle %1 sind durch diese zwei Filter verborgen.</translation>
    </message>
    <message>
        <source>All %1 are hidden by these filters.</source>
        <translation>Alle %1 sind durch diese Filter verborgen.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV as shown: %1…</source>
        <translation>CSV wie gezeigt: %1…</translation>
    </message>
    <message>
        <source>CSV with all columns: %1…</source>
        <translation>CSV mit allen Spalten: %1…</translation>
    </message>
    <message>
        <source>JSON as shown: %1…</source>
        <translation>JSON wie gezeigt: %1…</translation>
    </message>
    <message>
        <source>JSON with all columns: %1…</source>
        <translation>JSON mit allen Spalten: %1…</translation>
    </message>
</context>
<context>
    <name>bw::Toasts</name>
    <message>
        <source>Dismiss the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>bw::Tray</name>
    <message>
        <source>Undo last apply</source>
        <translation>Letztes Anwenden zurücknehmen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>What is pending</source>
        <translation>Was aussteht</translation>
    </message>
    <message>
        <source>Hide the pending changes</source>
        <translation>Ausstehende Änderungen verbergen</translation>
    </message>
    <message>
        <source>Show the pending changes</source>
        <translation>Ausstehende Änderungen zeigen</translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>Keine ausstehenden Änderungen</translation>
    </message>
    <message>
        <source>Last applied: %1</source>
        <translation>Zuletzt angewendet: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n ausstehende Änderung</numerusform>
            <numerusform>%n ausstehende Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n change(s)…</source>
        <translation>
            <numerusform>%n Änderung prüfen …</numerusform>
            <numerusform>%n Änderungen prüfen …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) with the database. </source>
        <translation>
            <numerusform>%n Konflikt mit der Datenbank. </numerusform>
            <numerusform>%n Konflikte mit der Datenbank. </numerusform>
        </translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n pending change(s)?</source>
        <translation>
            <numerusform>%n ausstehende Änderung verwerfen?</numerusform>
            <numerusform>%n ausstehende Änderungen verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it has been applied. Ctrl+Z brings them back.</source>
        <translation>Nichts davon ist angewendet. Strg+Z bringt sie zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n change(s)</source>
        <translation>
            <numerusform>%n Änderung verwerfen</numerusform>
            <numerusform>%n Änderungen verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>Sofort anwenden</translation>
    </message>
    <message>
        <source>Without a review: nothing is lost, and Undo takes it back (Ctrl+Return)</source>
        <translation>Ohne Prüfung: Nichts geht verloren, und Rückgängig nimmt es zurück (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>bw::TrayList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, conflict</source>
        <translation>, Konflikt</translation>
    </message>
    <message>
        <source>changed in the database meanwhile</source>
        <translation>in der Datenbank inzwischen geändert</translation>
    </message>
    <message>
        <source>List of pending changes</source>
        <translation>Liste der ausstehenden Änderungen</translation>
    </message>
    <message>
        <source>Del discards those that are selected.</source>
        <translation>Entf verwirft die ausgewählten.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>bw::UsageChart</name>
    <message>
        <source>%1 tokens in %2. Left and right arrow keys go from column to column, Enter shows one alone.</source>
        <translation>%1 Tokens in %2. Pfeil links und rechts gehen von Säule zu Säule, Eingabe zeigt eine allein.</translation>
    </message>
    <message>
        <source>%1: %2 tokens</source>
        <translation>%1: %2 Tokens</translation>
    </message>
</context>
<context>
    <name>bw::UsageGlance</name>
    <message>
        <source>Course of requests</source>
        <translation>Verlauf der Anfragen</translation>
    </message>
    <message>
        <source>Course of tokens</source>
        <translation>Verlauf der Tokens</translation>
    </message>
    <message>
        <source>Reading usage</source>
        <translation>Nutzung wird gelesen</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>%1, most on %2</source>
        <translation>%1, am meisten am %2</translation>
    </message>
    <message>
        <source>No usage in this time.</source>
        <translation>Keine Nutzung in dieser Zeit.</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
</context>
<context>
    <name>bw::UsagePage</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Course as CSV…</source>
        <translation>Verlauf als CSV…</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>Diagramm als PNG…</translation>
    </message>
    <message>
        <source>Chart as SVG…</source>
        <translation>Diagramm als SVG…</translation>
    </message>
    <message>
        <source>Chart as PDF…</source>
        <translation>Diagramm als PDF…</translation>
    </message>
    <message>
        <source>Filter usage</source>
        <translation>Nutzung filtern</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Reading usage</source>
        <translation>Nutzung wird gelesen</translation>
    </message>
    <message>
        <source>Reading usage, newest first</source>
        <translation>Nutzung wird gelesen, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Reading usage again</source>
        <translation>Nutzung wird neu gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading was cancelled. Older usage is missing.</source>
        <translation>Das Lesen wurde abgebrochen. Ältere Nutzung fehlt.</translation>
    </message>
    <message>
        <source>The newest days are shown as soon as they are read.</source>
        <translation>Die neuesten Tage erscheinen, sobald sie gelesen sind.</translation>
    </message>
    <message>
        <source>No usage yet</source>
        <translation>Noch keine Nutzung</translation>
    </message>
    <message>
        <source>The server writes a row for each request it answers.</source>
        <translation>Der Server schreibt für jede beantwortete Anfrage eine Zeile.</translation>
    </message>
    <message>
        <source>No usage matches these filters</source>
        <translation>Keine Nutzung passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>There may be some in another period.</source>
        <translation>In einem anderen Zeitraum kann es welche geben.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No usage in %1</source>
        <translation>Keine Nutzung in %1</translation>
    </message>
    <message>
        <source>There is usage from %1.</source>
        <translation>Nutzung gibt es ab %1.</translation>
    </message>
    <message>
        <source>None of the rows has a readable time.</source>
        <translation>Keine der Zeilen hat eine lesbare Zeit.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Nach %1 exportiert</translation>
    </message>
    <message>
        <source>this hour is still running</source>
        <translation>diese Stunde läuft noch</translation>
    </message>
    <message>
        <source>today is still running</source>
        <translation>der heutige Tag läuft noch</translation>
    </message>
    <message>
        <source>the last column is still running</source>
        <translation>die letzte Säule läuft noch</translation>
    </message>
    <message>
        <source>%1 requests, %2</source>
        <translation>%1 Anfragen, %2</translation>
    </message>
    <message>
        <source>%1 usage rows read</source>
        <translation>%1 Nutzungszeilen gelesen</translation>
    </message>
    <message>
        <source>Reading usage: %1, newest first</source>
        <translation>Nutzung wird gelesen: %1, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Rows outside %1 are not in the chart, but in totals and table: %2.</source>
        <translation>Zeilen außerhalb von %1 stehen nicht im Diagramm, aber in Summen und Tabelle: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Usage of %Ln rows with an unreadable time is not in the chart.</source>
        <translation>
            <numerusform>Die Nutzung von %Ln Zeile mit nicht lesbarer Zeit steht nicht im Diagramm.</numerusform>
            <numerusform>Die Nutzung von %Ln Zeilen mit nicht lesbarer Zeit steht nicht im Diagramm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tokens of %Ln rows are no whole numbers and count as none.</source>
        <translation>
            <numerusform>Die Tokens von %Ln Zeile sind keine ganzen Zahlen und zählen nicht.</numerusform>
            <numerusform>Die Tokens von %Ln Zeilen sind keine ganzen Zahlen und zählen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database has no column %1: those numbers are not known.</source>
        <translation>Die Datenbank hat keine Spalte %1: Diese Zahlen sind nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>bw::UsageTable</name>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Filter this table</source>
        <translation>Diese Tabelle filtern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”</source>
        <translation>Nichts hier passt zu „%1“</translation>
    </message>
    <message>
        <source>The chart and the sums are of all %1.</source>
        <translation>Diagramm und Summen zeigen alle %1.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Table as JSON…</source>
        <translation>Tabelle als JSON…</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>Tabelle als CSV…</translation>
    </message>
    <message>
        <source>Table as JSON, %1 shown rows…</source>
        <translation>Tabelle als JSON, %1 angezeigte Zeilen…</translation>
    </message>
    <message>
        <source>Table as CSV, %1 shown rows…</source>
        <translation>Tabelle als CSV, %1 angezeigte Zeilen…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>bw::UsageTotals</name>
    <message>
        <source>Total tokens</source>
        <translation>Tokens gesamt</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>Completion tokens</source>
        <translation>Antwort-Tokens</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Active users</source>
        <translation>Aktive Benutzer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server counted %1 tokens in total; prompt and completion make %2.</source>
        <translation>Der Server hat insgesamt %1 Tokens gezählt; Eingabe und Ausgabe ergeben %2.</translation>
    </message>
    <message>
        <source>The database has no column %1.</source>
        <translation>Die Datenbank hat keine Spalte %1.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>bw::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Filter users</source>
        <translation>Benutzer filtern</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>Whoever signs in or registers on the server appears here.</source>
        <translation>Wer sich am Server anmeldet oder registriert, erscheint hier.</translation>
    </message>
    <message>
        <source>Reading users</source>
        <translation>Benutzer werden gelesen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>LocalAI doesn&apos;t know this role: it has a user&apos;s rights.</source>
        <translation>LocalAI kennt diese Rolle nicht: Sie hat die Rechte eines Benutzers.</translation>
    </message>
    <message>
        <source>LocalAI doesn&apos;t know this state: nothing is allowed but signing in.</source>
        <translation>LocalAI kennt diesen Zustand nicht: Nichts außer der Anmeldung ist erlaubt.</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>No user matches %1</source>
        <translation>Kein Benutzer passt zu %1</translation>
    </message>
    <message>
        <source>1 pending</source>
        <translation>1 wartend</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 tokens in 30 days</source>
        <translation>%1 Tokens in 30 Tagen</translation>
    </message>
    <message>
        <source>New user…</source>
        <translation>Neuer Benutzer …</translation>
    </message>
</context>
<context>
    <name>bw::WelcomePage</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose what to administer</source>
        <translation>Was verwaltet werden soll</translation>
    </message>
    <message>
        <source>Users, roles, invites, keys and usage of LocalAI, from this computer.</source>
        <translation>Benutzer, Rollen, Einladungen, Schlüssel und Nutzung von LocalAI, von diesem Rechner aus.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>PostgreSQL…</source>
        <translation>PostgreSQL…</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>A SQLite file or PostgreSQL. It is only read: nothing in it can be changed, and the server doesn&apos;t notice. A file can also be dropped onto this window.</source>
        <translation>Eine SQLite-Datei oder PostgreSQL. Sie wird nur gelesen: Nichts darin ist änderbar, und der Server merkt nichts davon. Eine Datei lässt sich auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>A made-up company with 412 users and a year of usage. Nothing leaves this computer.</source>
        <translation>Eine erfundene Firma mit 412 Benutzern und einem Jahr Nutzung. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Passwords are kept in the system keychain. Bailiwick sends no statistics.</source>
        <translation>Passwörter liegen im Schlüsselbund des Systems. Bailiwick sendet keine Statistik.</translation>
    </message>
    <message>
        <source>There is no system keychain here: passwords are kept in memory until Bailiwick ends. It sends no statistics.</source>
        <translation>Hier gibt es keinen Schlüsselbund des Systems: Passwörter bleiben im Arbeitsspeicher, bis Bailiwick endet. Es sendet keine Statistik.</translation>
    </message>
</context>
<context>
    <name>bw::ZoneButton</name>
    <message>
        <source>This computer (%1)</source>
        <translation>Dieser Rechner (%1)</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Where days begin and end</source>
        <translation>Wo Tage beginnen und enden</translation>
    </message>
    <message>
        <source>Find a zone</source>
        <translation>Zeitzone suchen</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zeitzonen</translation>
    </message>
</context>
</TS>
