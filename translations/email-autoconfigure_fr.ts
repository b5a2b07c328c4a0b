<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>an e-mail address has an @ between user and domain: user@example.org</source>
        <translation>une adresse électronique a un @ entre l’utilisateur et le domaine&#xa0;: utilisateur@example.org</translation>
    </message>
    <message>
        <source>what stands after the @ is not a domain name</source>
        <translation>ce qui suit le @ n’est pas un nom de domaine</translation>
    </message>
    <message>
        <source>what stands before the @ is not a user name: letters, digits, dots and !#$%&amp;&apos;*+-/=?^_`{|}~, at most 64 octets, no quotes or blanks</source>
        <translation>ce qui précède le @ n’est pas un nom d’utilisateur&#xa0;: lettres, chiffres, points et !#$%&amp;&apos;*+-/=?^_`{|}~, 64&#xa0;octets au plus, sans guillemets ni espaces</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>There is no domain: add one first.</source>
        <translation>Il n’y a pas de domaine&#xa0;: ajoutez-en un d’abord.</translation>
    </message>
    <message>
        <source>“%1” is no domain name.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de domaine.</translation>
    </message>
    <message>
        <source>“%1” is there twice, also at /domains/%2: remove one of the two.</source>
        <translation>«&#xa0;%1&#xa0;» existe en double, voir aussi /domains/%2&#xa0;: supprimez l’un des deux.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>L’exportation a été annulée.</translation>
    </message>
    <message>
        <source>Say where to export to.</source>
        <translation>Indiquez où exporter.</translation>
    </message>
    <message>
        <source>This is a link to something that does not exist: remove the link or choose another name.</source>
        <translation>C’est un lien vers une cible qui n’existe pas&#xa0;: supprimez le lien ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no such folder: create it first.</source>
        <translation>Ce dossier n’existe pas&#xa0;: créez-le d’abord.</translation>
    </message>
    <message>
        <source>This is a folder or a device: choose another name.</source>
        <translation>C’est un dossier ou un périphérique&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is a file of this name, not a folder: choose another name, or end it in .zip or .tar.gz.</source>
        <translation>C’est un fichier, pas un dossier&#xa0;: choisissez un autre nom, ou terminez-le par .zip ou .tar.gz.</translation>
    </message>
    <message>
        <source>This bundle was changed since it was exported (%1): choose another place, or confirm that it may be replaced.</source>
        <translation>Ce lot a été modifié depuis son exportation (%1)&#xa0;: choisissez un autre emplacement, ou confirmez qu’il peut être remplacé.</translation>
    </message>
    <message>
        <source>There is a file already that is no bundle: choose another name, or confirm that it may be replaced.</source>
        <translation>Il y a déjà un fichier qui n’est pas un lot&#xa0;: choisissez un autre nom, ou confirmez qu’il peut être remplacé.</translation>
    </message>
    <message>
        <source>This folder holds other files: choose an empty or a new folder.</source>
        <translation>Ce dossier contient d’autres fichiers&#xa0;: choisissez un dossier vide ou nouveau.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was changed. Free some space or export to another place.</source>
        <translation>Le disque est plein&#xa0;: rien n’a été modifié. Libérez de l’espace ou exportez ailleurs.</translation>
    </message>
    <message>
        <source>The file would become larger than this place allows: nothing was changed. Export to another place.</source>
        <translation>Le fichier dépasserait la taille autorisée à cet endroit&#xa0;: rien n’a été modifié. Exportez ailleurs.</translation>
    </message>
    <message>
        <source>You may not write here: nothing was changed. Choose another folder or change its permissions.</source>
        <translation>L’écriture est interdite ici&#xa0;: rien n’a été modifié. Choisissez un autre dossier ou changez ses droits.</translation>
    </message>
    <message>
        <source>It could not be written, nothing was changed: %1</source>
        <translation>L’écriture a échoué, rien n’a été modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Enter the domain whose web server answers for all the others.</source>
        <translation>Indiquez le domaine dont le serveur web répond pour tous les autres.</translation>
    </message>
    <message>
        <source>This has to be an absolute path on the web server, without quotes and without the characters \ $ % ? * &lt; &gt; | (%HOST% may stand in the paths of certificates).</source>
        <translation>Il faut un chemin absolu sur le serveur web, sans guillemets ni caractères \ $ % ? * &lt; &gt; | (%HOST% est permis dans les chemins des certificats).</translation>
    </message>
</context>
<context>
    <name>BundleTarget</name>
    <message>
        <source>Static files</source>
        <translation>Fichiers statiques</translation>
    </message>
    <message>
        <source>DNS zones</source>
        <translation>Zones DNS</translation>
    </message>
</context>
<context>
    <name>ClassicSettings</name>
    <message>
        <source>this is no settings.json: it is larger than 1 MB</source>
        <translation>ce n’est pas un settings.json&#xa0;: le fichier dépasse 1&#xa0;Mo</translation>
    </message>
    <message>
        <source>this is no settings.json: expected an object, found %1</source>
        <translation>ce n’est pas un settings.json&#xa0;: un objet est attendu, trouvé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Clients:</source>
        <translation>Logiciels&#xa0;:</translation>
    </message>
    <message>
        <source>Media type:</source>
        <translation>Type de média&#xa0;:</translation>
    </message>
    <message>
        <source>Specification:</source>
        <translation>Spécification&#xa0;:</translation>
    </message>
    <message>
        <source>Lists the client formats: who reads them, where, and their media type.</source>
        <translation>Liste les formats&#xa0;: qui les lit, à quelles adresses, et leur type de média.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Il manque une valeur à l’option %1.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>L’option %1 n’existe pas.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Il manque %1.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>«&#xa0;%1&#xa0;» est un argument de trop.</translation>
    </message>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>Il manque l’option --%1.</translation>
    </message>
    <message>
        <source>The option --%1 can be given only once.</source>
        <translation>L’option --%1 ne peut être donnée qu’une fois.</translation>
    </message>
    <message>
        <source>--format is text or json, not “%1”.</source>
        <translation>--format vaut text ou json, pas «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Il manque une commande.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>La commande «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>How to use it: %1</source>
        <translation>Mode d’emploi&#xa0;: %1</translation>
    </message>
    <message>
        <source>--lang is one of %1, not “%2”.</source>
        <translation>--lang vaut %1, pas «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The output could not be written completely. Is there space left on the disk?</source>
        <translation>Tout n’a pas pu être écrit. Reste-t-il de la place sur le disque&#xa0;?</translation>
    </message>
    <message>
        <source>%1 of %2 domains</source>
        <translation>%1 domaines sur %2</translation>
    </message>
    <message>
        <source>--target is one of %1, not “%2”.</source>
        <translation>--target vaut %1, pas «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Cancelled. What was there before is unchanged.</source>
        <translation>Annulé. Ce qui existait reste inchangé.</translation>
    </message>
    <message>
        <source>The workspace file.</source>
        <translation>Le fichier de l’espace de travail.</translation>
    </message>
    <message>
        <source>A folder, or a file that ends in .zip or .tar.gz.</source>
        <translation>Un dossier, ou un fichier terminé par .zip ou .tar.gz.</translation>
    </message>
    <message>
        <source>Only static, apache, nginx or dns (default: all).</source>
        <translation>Seulement static, apache, nginx ou dns (par défaut&#xa0;: tout).</translation>
    </message>
    <message>
        <source>Replaces a bundle that was changed by hand, or another file.</source>
        <translation>Remplace un lot modifié à la main, ou un autre fichier.</translation>
    </message>
    <message>
        <source>Writes the files that a web server and a DNS server take as they are.</source>
        <translation>Écrit les fichiers qu’un serveur web et un serveur DNS prennent tels quels.</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>Code de retour&#xa0;:</translation>
    </message>
    <message>
        <source>no errors (warnings may be there)</source>
        <translation>pas d’erreur (mais peut-être des avertissements)</translation>
    </message>
    <message>
        <source>it ran and found errors</source>
        <translation>le travail est fait, des erreurs ont été trouvées</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>utilisation incorrecte</translation>
    </message>
    <message>
        <source>it could not do its work</source>
        <translation>le travail n’a pas pu être fait</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Describes mail domains once and writes what every mail client reads.</source>
        <translation>Décrit une fois les domaines de messagerie et écrit ce que lit chaque logiciel de messagerie.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#xa0;:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Language of the texts (default: the system&apos;s).</source>
        <translation>Langue des textes (par défaut&#xa0;: celle du système).</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Affiche cette aide.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Affiche la version.</translation>
    </message>
    <message>
        <source>The options of a command: %1</source>
        <translation>Les options d’une commande&#xa0;: %1</translation>
    </message>
    <message>
        <source>Form of the report (default: text).</source>
        <translation>Format du rapport (par défaut&#xa0;: text).</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Arguments&#xa0;:</translation>
    </message>
    <message>
        <source>This is a folder. Expected: a file.</source>
        <translation>C’est un dossier, il faut un fichier.</translation>
    </message>
    <message>
        <source>This file is too large (limit: 256 MiB).</source>
        <translation>Ce fichier est trop grand (limite&#xa0;: 256&#xa0;Mio).</translation>
    </message>
    <message>
        <source>There is no profile in this file.</source>
        <translation>Il n’y a pas de profil dans ce fichier.</translation>
    </message>
    <message>
        <source>This is neither a classic settings.json nor a list of domains.</source>
        <translation>Ce n’est ni un settings.json classique ni une liste de domaines.</translation>
    </message>
    <message>
        <source>A list of domains needs --profile-from FILE: the workspace whose profile they share.</source>
        <translation>Une liste de domaines demande --profile-from FICHIER&#xa0;: l’espace de travail dont elle partage le profil.</translation>
    </message>
    <message>
        <source>There is a file of this name already. With --force it is replaced.</source>
        <translation>Il y a déjà un fichier de ce nom. Avec --force, il est remplacé.</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) written to %1</source>
        <translation>
            <numerusform>%n domaine écrit dans %1</numerusform>
            <numerusform>%n domaines écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A classic settings.json, or a list of domains (one a line, or CSV).</source>
        <translation>Un settings.json classique, ou une liste de domaines (un par ligne, ou CSV).</translation>
    </message>
    <message>
        <source>The workspace file to write.</source>
        <translation>Le fichier de l’espace de travail à écrire.</translation>
    </message>
    <message>
        <source>For a list: the workspace whose profiles and hosting its domains share.</source>
        <translation>Pour une liste&#xa0;: l’espace de travail dont les domaines partagent les profils et l’hébergement.</translation>
    </message>
    <message>
        <source>Replaces a file that is there already.</source>
        <translation>Remplace un fichier déjà présent.</translation>
    </message>
    <message>
        <source>Makes a workspace of another program&apos;s file or of a list of domains.</source>
        <translation>Crée un espace de travail à partir du fichier d’un autre programme ou d’une liste de domaines.</translation>
    </message>
    <message>
        <source>“%1” is no domain name.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de domaine.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name or remove it.</source>
        <translation>Il y a déjà un fichier de ce nom. Choisissez un autre nom ou supprimez-le.</translation>
    </message>
    <message>
        <source>The workspace file to write, NAME.autoconf.json.</source>
        <translation>Le fichier de l’espace de travail à écrire, NOM.autoconf.json.</translation>
    </message>
    <message>
        <source>The mail domain.</source>
        <translation>Le domaine de messagerie.</translation>
    </message>
    <message>
        <source>The IMAP server (default: mail.DOMAIN:993).</source>
        <translation>Le serveur IMAP (par défaut&#xa0;: mail.DOMAINE:993).</translation>
    </message>
    <message>
        <source>The submission server (default: mail.DOMAIN:465).</source>
        <translation>Le serveur d’envoi (par défaut&#xa0;: mail.DOMAINE:465).</translation>
    </message>
    <message>
        <source>The name of the mail service that users see.</source>
        <translation>Le nom du service de messagerie que voient les utilisateurs.</translation>
    </message>
    <message>
        <source>Writes a workspace for one domain.</source>
        <translation>Écrit un espace de travail pour un domaine.</translation>
    </message>
    <message>
        <source>--client is one of %1, not “%2”.</source>
        <translation>--client vaut %1, pas «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The address “%1” is not of the domain “%2”.</source>
        <translation>L’adresse «&#xa0;%1&#xa0;» n’est pas du domaine «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The client format; `clients` lists them.</source>
        <translation>Le format&#xa0;; la commande «&#xa0;clients&#xa0;» en donne la liste.</translation>
    </message>
    <message>
        <source>As this user gets it (default: as it is served to everybody).</source>
        <translation>Tel que cet utilisateur le reçoit (par défaut&#xa0;: tel qu’il est servi à tous).</translation>
    </message>
    <message>
        <source>Writes the exact bytes of one document to standard output.</source>
        <translation>Écrit les octets exacts d’un document sur la sortie standard.</translation>
    </message>
    <message>
        <source>Says what is wrong or risky in a workspace, for every client.</source>
        <translation>Signale ce qui est erroné ou risqué dans un espace de travail, pour chaque logiciel.</translation>
    </message>
    <message>
        <source>There is no domain in this file.</source>
        <translation>Il n’y a pas de domaine dans ce fichier.</translation>
    </message>
    <message>
        <source>There is no domain “%1” in this file. It has: %2</source>
        <translation>Il n’y a pas de domaine «&#xa0;%1&#xa0;» dans ce fichier. Il contient&#xa0;: %2</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un port est un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>This is no host name. Expected: mail.example.org or mail.example.org:993</source>
        <translation>Ce n’est pas un nom d’hôte. Attendu&#xa0;: mail.example.org ou mail.example.org:993</translation>
    </message>
    <message>
        <source>Writes the DNS records of one domain, to be pasted into its zone.</source>
        <translation>Écrit les enregistrements DNS d’un domaine, à coller dans sa zone.</translation>
    </message>
    <message>
        <source>--dns-engine is qt, c-ares or auto, not “%1”.</source>
        <translation>--dns-engine vaut qt, c-ares ou auto, pas «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--dns-engine qt reaches only IPv4 name servers at port 53 with Qt %1. Use c-ares or auto.</source>
        <translation>Avec Qt %1, --dns-engine qt n’atteint que des serveurs de noms IPv4 au port 53. Utilisez c-ares ou auto.</translation>
    </message>
    <message>
        <source>--watch takes a number of seconds from 1 to %1.</source>
        <translation>--watch prend un nombre de secondes de 1 à %1.</translation>
    </message>
    <message>
        <source>%1 of about %2 questions answered</source>
        <translation>%1 réponses sur %2 questions environ</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) with errors. Checking again in %1 seconds; Ctrl+C ends.</source>
        <translation>
            <numerusform>%n domaine avec des erreurs. Nouvelle vérification dans %1&#xa0;secondes&#xa0;; Ctrl+C arrête.</numerusform>
            <numerusform>%n domaines avec des erreurs. Nouvelle vérification dans %1&#xa0;secondes&#xa0;; Ctrl+C arrête.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Only the domains that were complete by then are reported.</source>
        <translation>Annulé. Seuls les domaines terminés à ce moment figurent dans le rapport.</translation>
    </message>
    <message>
        <source>No name server could be reached. Is there a network?</source>
        <translation>Aucun serveur de noms n’est joignable. Y a-t-il un réseau&#xa0;?</translation>
    </message>
    <message>
        <source>Only this mail domain (default: all).</source>
        <translation>Seulement ce domaine de messagerie (par défaut&#xa0;: tous).</translation>
    </message>
    <message>
        <source>Asks this name server (default: the system&apos;s resolver).</source>
        <translation>Interroge ce serveur de noms (par défaut&#xa0;: le résolveur du système).</translation>
    </message>
    <message>
        <source>Asks each of the domain&apos;s own name servers and compares them.</source>
        <translation>Interroge chacun des serveurs de noms du domaine et les compare.</translation>
    </message>
    <message>
        <source>What looks up: qt (QDnsLookup), c-ares, or auto (the default).</source>
        <translation>Ce qui interroge&#xa0;: qt (QDnsLookup), c-ares ou auto (par défaut).</translation>
    </message>
    <message>
        <source>Checks the domains with errors again at this interval until there are none.</source>
        <translation>Vérifie à nouveau, à cet intervalle, les domaines avec des erreurs jusqu’à ce qu’il n’y en ait plus.</translation>
    </message>
    <message>
        <source>Looks up the DNS records of the domains and compares them with the plan.</source>
        <translation>Interroge le DNS pour les domaines et compare les enregistrements au plan.</translation>
    </message>
    <message>
        <source>--format is text, json or html, not “%1”.</source>
        <translation>--format vaut text, json ou html, pas «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ClientFormat</name>
    <message>
        <source>Apple Mail</source>
        <translation>Apple Mail</translation>
    </message>
    <message>
        <source>Thunderbird</source>
        <translation>Thunderbird</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Workspaces (*.autoconf.json)</source>
        <translation>Espaces de travail (*.autoconf.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Enregistrer les modifications de «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Without saving, the changes are lost.</source>
        <translation>Sans enregistrement, les modifications seront perdues.</translation>
    </message>
    <message>
        <source>a workspace that was never saved</source>
        <translation>un espace de travail jamais enregistré</translation>
    </message>
    <message>
        <source>The program was cut off before the last changes were saved.</source>
        <translation>Le programme s’est interrompu avant l’enregistrement des dernières modifications.</translation>
    </message>
    <message>
        <source>Kept on %1: %2
Domains: %3</source>
        <translation>Conservé le %1&#xa0;: %2
Domaines&#xa0;: %3</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Récupérer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>Ask &amp;later</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>Import a classic settings.json</source>
        <translation>Importer un settings.json classique</translation>
    </message>
    <message>
        <source>Classic settings (*.json)</source>
        <translation>Réglages classiques (*.json)</translation>
    </message>
    <message>
        <source>Import a list of domains</source>
        <translation>Importer une liste de domaines</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv)</source>
        <translation>Listes (*.txt *.csv)</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>Enregistrer l’espace de travail</translation>
    </message>
</context>
<context>
    <name>DnsPanel</name>
    <message>
        <source>The report cannot be written: %1</source>
        <translation>Le rapport ne peut pas être écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>DnsPlan</name>
    <message>
        <source>Mail for the domain is delivered to this host; the lowest number first.</source>
        <translation>Le courrier du domaine est remis à cet hôte&#xa0;; le plus petit nombre d’abord.</translation>
    </message>
    <message>
        <source>Clients ask this host over HTTPS for the domain&apos;s settings. Its web server needs a certificate for the name.</source>
        <translation>Les logiciels demandent à cet hôte, par HTTPS, les réglages du domaine. Son serveur web a besoin d’un certificat à ce nom.</translation>
    </message>
    <message>
        <source>Where the domain offers %1; the lowest number is preferred (%2).</source>
        <translation>Où le domaine propose %1&#xa0;; le plus petit nombre est préféré (%2).</translation>
    </message>
    <message>
        <source>The path of %1 on the hosts of the SRV record beside it (RFC 6764).</source>
        <translation>Le chemin de %1 sur les hôtes de l’enregistrement SRV voisin (RFC&#xa0;6764).</translation>
    </message>
    <message>
        <source>Says that the domain does not offer %1, so that clients need not try (%2).</source>
        <translation>Dit que le domaine ne propose pas %1&#xa0;: inutile pour les logiciels d’essayer (%2).</translation>
    </message>
    <message>
        <source>Outlook asks for it only where autodiscover.%1 gives no answer, and asks the user before it follows. The server named here has to answer by the address in the request.</source>
        <translation>Outlook ne le demande que si autodiscover.%1 ne répond pas, et interroge l’utilisateur avant de le suivre. Le serveur nommé ici doit répondre selon l’adresse de la requête.</translation>
    </message>
    <message>
        <source>An old way to name the URL of the settings. No client of weight reads it.</source>
        <translation>Une ancienne façon de nommer l’URL des réglages. Aucun logiciel répandu ne lit cet enregistrement.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>indispensable</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
</context>
<context>
    <name>DnsServer</name>
    <message>
        <source>This is no address of a name server. Expected: 192.0.2.53, 192.0.2.53:5353, 2001:db8::53 or [2001:db8::53]:5353</source>
        <translation>Ce n’est pas l’adresse d’un serveur de noms. Attendu&#xa0;: 192.0.2.53, 192.0.2.53:5353, 2001:db8::53 ou [2001:db8::53]:5353</translation>
    </message>
</context>
<context>
    <name>DomainList</name>
    <message>
        <source>the list has more than %1 domains; split it</source>
        <translation>la liste compte plus de %1 domaines&#xa0;; divisez-la</translation>
    </message>
    <message>
        <source>the list is larger than 16 MB; split it</source>
        <translation>la liste dépasse 16&#xa0;Mo&#xa0;; divisez-la</translation>
    </message>
    <message>
        <source>this is not UTF-8 text; save the list as UTF-8 (in spreadsheets: “CSV UTF-8”)</source>
        <translation>ce n’est pas du texte UTF-8&#xa0;; enregistrez la liste en UTF-8 (dans un tableur&#xa0;: «&#xa0;CSV UTF-8&#xa0;»)</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Rename profile</source>
        <translation>Renommer le profil</translation>
    </message>
    <message>
        <source>Add domain</source>
        <translation>Ajouter le domaine</translation>
    </message>
</context>
<context>
    <name>FieldPlace</name>
    <message>
        <source>Hosting</source>
        <translation>Hébergement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Pages d’aide</translation>
    </message>
    <message>
        <source>Mail exchangers</source>
        <translation>Serveurs MX</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Préférence</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Web host</source>
        <translation>Serveur web</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Durée de vie</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Certificate key</source>
        <translation>Clé du certificat</translation>
    </message>
    <message>
        <source>Folder on the web server</source>
        <translation>Dossier sur le serveur web</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>list, position</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Apple devices do not learn of %1: the profile&apos;s mail payload describes IMAP, POP3 and SMTP only.</source>
        <translation>Les appareils Apple n’apprennent rien de %1&#xa0;: le profil ne décrit qu’IMAP, POP3 et SMTP.</translation>
    </message>
    <message>
        <source>This %1 service is left out of the Apple profile, which holds one incoming and one outgoing server.</source>
        <translation>Ce service %1 est omis du profil Apple, qui contient un serveur de réception et un serveur d’envoi.</translation>
    </message>
    <message>
        <source>An Apple profile cannot demand STARTTLS: devices use it for %1 on port %2 because of the port, and not for certain.</source>
        <translation>Un profil Apple ne peut pas exiger STARTTLS&#xa0;: les appareils l’emploient pour %1 à cause du port %2, sans certitude.</translation>
    </message>
    <message>
        <source>Offer %1 with TLS from the first byte as well.</source>
        <translation>Proposez aussi %1 en TLS dès le premier octet.</translation>
    </message>
    <message>
        <source>An Apple profile names one authentication method: for %1 it says “%2”.</source>
        <translation>Un profil Apple nomme une seule méthode d’authentification&#xa0;: pour %1, il dit «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>An Apple profile can express no authentication method of %1, and says “Password” instead.</source>
        <translation>Un profil Apple ne peut exprimer aucune méthode d’authentification de %1, et dit «&#xa0;Mot de passe&#xa0;» à la place.</translation>
    </message>
    <message>
        <source>Add “Password” to the authentication methods of %1.</source>
        <translation>Ajoutez «&#xa0;Mot de passe&#xa0;» aux méthodes d’authentification de %1.</translation>
    </message>
    <message>
        <source>In an Apple profile an encrypted password means CRAM-MD5 for %1, which fails where the server keeps hashed passwords.</source>
        <translation>Dans un profil Apple, un mot de passe chiffré veut dire CRAM-MD5 pour %1, ce qui échoue si le serveur garde des mots de passe hachés.</translation>
    </message>
    <message>
        <source>Put “Password” first; TLS protects it.</source>
        <translation>Mettez «&#xa0;Mot de passe&#xa0;» en premier&#xa0;; TLS le protège.</translation>
    </message>
    <message>
        <source>In a profile that is the same for everybody, users type the user name of %1 themselves, and it is not their address.</source>
        <translation>Avec un profil commun à tous, les utilisateurs saisissent eux-mêmes le nom d’utilisateur de %1, qui n’est pas leur adresse.</translation>
    </message>
    <message>
        <source>Give each user a profile of their own, or let the server accept the address as user name.</source>
        <translation>Donnez à chacun son propre profil, ou faites accepter l’adresse par le serveur comme nom d’utilisateur.</translation>
    </message>
    <message>
        <source>The payload “%1” (line %2) is left out: only mail accounts are read.</source>
        <translation>Le contenu «&#xa0;%1&#xa0;» (ligne&#xa0;%2) est omis&#xa0;: seuls les comptes de messagerie sont lus.</translation>
    </message>
    <message>
        <source>The profile holds a password (line %1); it is left out.</source>
        <translation>Le profil contient un mot de passe (ligne&#xa0;%1)&#xa0;; il est omis.</translation>
    </message>
    <message>
        <source>Change that password if the profile was published.</source>
        <translation>Changez ce mot de passe si le profil a été publié.</translation>
    </message>
    <message>
        <source>%1 has no UseSSL key (line %2), which means no encryption.</source>
        <translation>%1 n’a pas de clé UseSSL (ligne&#xa0;%2), donc pas de chiffrement.</translation>
    </message>
    <message>
        <source>Check the field after the import.</source>
        <translation>Vérifiez le champ après l’importation.</translation>
    </message>
    <message>
        <source>%1 on port %2 is read as STARTTLS: a profile does not say it.</source>
        <translation>%1 sur le port %2 est lu comme STARTTLS&#xa0;: un profil ne le dit pas.</translation>
    </message>
    <message>
        <source>PayloadVersion (line %1) has to be the integer 1.</source>
        <translation>PayloadVersion (ligne&#xa0;%1) doit être l’entier 1.</translation>
    </message>
    <message>
        <source>“%1” (line %2) is left out: the workspace has no place for it.</source>
        <translation>«&#xa0;%1&#xa0;» (ligne&#xa0;%2) est omis&#xa0;: l’espace de travail n’a pas de place pour lui.</translation>
    </message>
    <message>
        <source>“%1” is not a value of %2 that clients know (line %3).</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur de %2 que les logiciels connaissent (ligne&#xa0;%3).</translation>
    </message>
    <message>
        <source>A %1 server without host name is left out (line %2).</source>
        <translation>Un serveur %1 sans nom d’hôte est omis (ligne&#xa0;%2).</translation>
    </message>
    <message>
        <source>%1 has no usable port (line %2): the usual one, %3, is taken.</source>
        <translation>%1 n’a pas de port utilisable (ligne&#xa0;%2)&#xa0;: le port habituel, %3, est retenu.</translation>
    </message>
    <message>
        <source>Thunderbird does not learn of %1: the file describes IMAP, POP3 and SMTP only.</source>
        <translation>Thunderbird n’apprend rien de %1&#xa0;: le fichier ne décrit qu’IMAP, POP3 et SMTP.</translation>
    </message>
    <message>
        <source>The unencrypted %1 service is left out of Thunderbird&apos;s file, since an encrypted one is offered: Thunderbird for Android rejects the whole file because of it.</source>
        <translation>Le service %1 sans chiffrement est omis du fichier de Thunderbird, car un service chiffré est proposé&#xa0;: Thunderbird pour Android rejetterait tout le fichier à cause de lui.</translation>
    </message>
    <message>
        <source>Remove the unencrypted service, or offer it with TLS.</source>
        <translation>Supprimez le service sans chiffrement, ou proposez-le en TLS.</translation>
    </message>
    <message>
        <source>%1 is offered without encryption only: Thunderbird warns every user, and Thunderbird for Android rejects the whole file.</source>
        <translation>%1 n’est proposé que sans chiffrement&#xa0;: Thunderbird avertit chaque utilisateur, et Thunderbird pour Android rejette tout le fichier.</translation>
    </message>
    <message>
        <source>Offer %1 with TLS.</source>
        <translation>Proposez %1 en TLS.</translation>
    </message>
    <message>
        <source>“No authentication” of %1 is left out of Thunderbird&apos;s file: some clients would use it instead of the password.</source>
        <translation>La méthode «&#xa0;Aucune&#xa0;» de %1 est omise du fichier de Thunderbird&#xa0;: certains logiciels l’utiliseraient au lieu du mot de passe.</translation>
    </message>
    <message>
        <source>Remove “None” from the authentication methods of %1.</source>
        <translation>Retirez «&#xa0;Aucune&#xa0;» des méthodes d’authentification de %1.</translation>
    </message>
    <message>
        <source>A %1 service without password or OAuth2 is left out of Thunderbird&apos;s file: Thunderbird for Android rejects the whole file because of it.</source>
        <translation>Un service %1 sans mot de passe ni OAuth2 est omis du fichier de Thunderbird&#xa0;: Thunderbird pour Android rejetterait tout le fichier à cause de lui.</translation>
    </message>
    <message>
        <source>Add a password method to this service, or remove it.</source>
        <translation>Ajoutez une méthode par mot de passe à ce service, ou supprimez-le.</translation>
    </message>
    <message>
        <source>%1 offers neither a password method nor OAuth2: Thunderbird for Android rejects the whole file.</source>
        <translation>%1 ne propose ni mot de passe ni OAuth2&#xa0;: Thunderbird pour Android rejette tout le fichier.</translation>
    </message>
    <message>
        <source>Thunderbird uses OAuth2 only with the few providers that it knows; for this %1 server it skips the method.</source>
        <translation>Thunderbird n’utilise OAuth2 qu’avec les quelques fournisseurs qu’il connaît&#xa0;; pour ce serveur %1, il ignore cette méthode.</translation>
    </message>
    <message>
        <source>Offer “Password” as a second authentication method of %1.</source>
        <translation>Proposez «&#xa0;Mot de passe&#xa0;» comme seconde méthode d’authentification de %1.</translation>
    </message>
    <message>
        <source>The first incoming service is %1: FairEmail and SnappyMail ignore a file that does not begin with IMAP.</source>
        <translation>Le premier service de réception est %1&#xa0;: FairEmail et SnappyMail ignorent un fichier qui ne commence pas par IMAP.</translation>
    </message>
    <message>
        <source>Put the IMAP service first.</source>
        <translation>Mettez le service IMAP en premier.</translation>
    </message>
    <message>
        <source>Without IMAP, Thunderbird for Android, Delta Chat and FairEmail find no usable settings.</source>
        <translation>Sans IMAP, Thunderbird pour Android, Delta Chat et FairEmail ne trouvent pas de réglages utilisables.</translation>
    </message>
    <message>
        <source>Offer IMAP as well.</source>
        <translation>Proposez aussi IMAP.</translation>
    </message>
    <message>
        <source>The display name has %1 characters; at most 60 are allowed, 30 are advised.</source>
        <translation>Le nom affiché a %1 caractères&#xa0;; 60 au plus sont permis, 30 conseillés.</translation>
    </message>
    <message>
        <source>Shorten the display name.</source>
        <translation>Raccourcissez le nom affiché.</translation>
    </message>
    <message>
        <source>The display name has %1 characters; at most 30 are advised.</source>
        <translation>Le nom affiché a %1 caractères&#xa0;; 30 au plus sont conseillés.</translation>
    </message>
    <message>
        <source>The short name has %1 characters; at most 20 are allowed, 12 are advised.</source>
        <translation>Le nom court a %1 caractères&#xa0;; 20 au plus sont permis, 12 conseillés.</translation>
    </message>
    <message>
        <source>Shorten the short name.</source>
        <translation>Raccourcissez le nom court.</translation>
    </message>
    <message>
        <source>%1 (line %2) has blanks or line breaks around its value; clients do not remove them.</source>
        <translation>%1 (ligne&#xa0;%2) a des espaces ou des sauts de ligne autour de sa valeur&#xa0;; les logiciels ne les retirent pas.</translation>
    </message>
    <message>
        <source>The server on line %1 names no authentication method that clients know; “Password” is taken.</source>
        <translation>Le serveur de la ligne&#xa0;%1 ne nomme aucune méthode d’authentification connue&#xa0;; «&#xa0;Mot de passe&#xa0;» est retenu.</translation>
    </message>
    <message>
        <source>%1 (line %2) has no user name, for which Thunderbird takes the word “undefined”; the address is taken instead.</source>
        <translation>%1 (ligne&#xa0;%2) n’a pas de nom d’utilisateur, ce que Thunderbird lit comme le mot «&#xa0;undefined&#xa0;»&#xa0;; l’adresse est retenue.</translation>
    </message>
    <message>
        <source>Outlook does not learn of %1: Autodiscover describes IMAP, POP3 and SMTP only.</source>
        <translation>Outlook n’apprend rien de %1&#xa0;: Autodiscover ne décrit qu’IMAP, POP3 et SMTP.</translation>
    </message>
    <message>
        <source>Port %2 of %1 is not a usual STARTTLS port: Thunderbird and FairEmail read Outlook&apos;s document as well and would begin with TLS there.</source>
        <translation>Le port %2 de %1 n’est pas un port STARTTLS habituel&#xa0;: Thunderbird et FairEmail lisent aussi le document d’Outlook et y commenceraient en TLS.</translation>
    </message>
    <message>
        <source>Use the usual port, or offer TLS from the first byte.</source>
        <translation>Employez le port habituel, ou proposez TLS dès le premier octet.</translation>
    </message>
    <message>
        <source>In a document that is the same for everybody, %1 gets the part before the @ as user name from Outlook only; Thunderbird uses the whole address.</source>
        <translation>Dans un document commun à tous, seul Outlook prend pour %1 la partie avant le @ comme nom d’utilisateur&#xa0;; Thunderbird prend l’adresse entière.</translation>
    </message>
    <message>
        <source>Let the server accept the whole address as user name too, or answer Outlook with a responder.</source>
        <translation>Faites accepter aussi l’adresse entière par le serveur comme nom d’utilisateur, ou répondez à Outlook par un script de réponse.</translation>
    </message>
    <message>
        <source>A document that is the same for everybody cannot give Outlook the user name of %1: it is neither the address nor the part before the @.</source>
        <translation>Un document commun à tous ne peut pas donner à Outlook le nom d’utilisateur de %1&#xa0;: ce n’est ni l’adresse ni la partie avant le @.</translation>
    </message>
    <message>
        <source>Answer Outlook with a responder, or let the server accept %EMAILADDRESS% as user name.</source>
        <translation>Répondez à Outlook par un script de réponse, ou faites accepter %EMAILADDRESS% par le serveur comme nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Autodiscover cannot name authentication methods: Outlook uses the password for %1.</source>
        <translation>Autodiscover ne sait pas nommer de méthode d’authentification&#xa0;: Outlook emploie le mot de passe pour %1.</translation>
    </message>
    <message>
        <source>Autodiscover cannot name authentication methods: Outlook will try a password that %1 does not accept.</source>
        <translation>Autodiscover ne sait pas nommer de méthode d’authentification&#xa0;: Outlook essaiera un mot de passe que %1 n’accepte pas.</translation>
    </message>
    <message>
        <source>Add “Password” to the authentication methods of %1, or set Outlook up by hand.</source>
        <translation>Ajoutez «&#xa0;Mot de passe&#xa0;» aux méthodes d’authentification de %1, ou configurez Outlook à la main.</translation>
    </message>
    <message>
        <source>The namespace of %1 (line %3) is “%2”; some clients do not read the document.</source>
        <translation>L’espace de noms de %1 (ligne&#xa0;%3) est «&#xa0;%2&#xa0;»&#xa0;; certains logiciels ne lisent pas le document.</translation>
    </message>
    <message>
        <source>Publish the document that this program writes.</source>
        <translation>Publiez le document qu’écrit ce programme.</translation>
    </message>
    <message>
        <source>The namespace of %1 (line %3) begins with https: “%2”. It is a name, not an address, and Outlook does not know this one.</source>
        <translation>L’espace de noms de %1 (ligne&#xa0;%3) commence par https&#xa0;: «&#xa0;%2&#xa0;». C’est un nom, pas une adresse, et Outlook ne connaît pas celui-ci.</translation>
    </message>
    <message>
        <source>Write http in the namespace.</source>
        <translation>Écrivez http dans l’espace de noms.</translation>
    </message>
    <message>
        <source>The document has %1 accounts; clients read one.</source>
        <translation>Le document a %1 comptes&#xa0;; les logiciels en lisent un.</translation>
    </message>
    <message>
        <source>Put all services into one Account element.</source>
        <translation>Mettez tous les services dans un seul élément Account.</translation>
    </message>
    <message>
        <source>%1 (line %2) says SSL off and Encryption %3: Outlook encrypts, Thunderbird and Delta Chat do not.</source>
        <translation>%1 (ligne&#xa0;%2) dit SSL off et Encryption %3&#xa0;: Outlook chiffre, Thunderbird et Delta Chat non.</translation>
    </message>
    <message>
        <source>Write SSL on.</source>
        <translation>Écrivez SSL on.</translation>
    </message>
    <message>
        <source>%1 (line %2) does not say how it is encrypted; by its port it is %3.</source>
        <translation>%1 (ligne&#xa0;%2) ne dit pas comment il est chiffré&#xa0;; d’après son port, c’est %3.</translation>
    </message>
    <message>
        <source>%1 (line %2) says Encryption TLS, which means STARTTLS, on a port where TLS begins at once: Outlook waits in vain.</source>
        <translation>%1 (ligne&#xa0;%2) dit Encryption TLS, ce qui veut dire STARTTLS, sur un port où TLS commence tout de suite&#xa0;: Outlook attend en vain.</translation>
    </message>
    <message>
        <source>Write Encryption SSL, and check the field after the import.</source>
        <translation>Écrivez Encryption SSL, et vérifiez le champ après l’importation.</translation>
    </message>
    <message>
        <source>%1 (line %2) demands Secure Password Authentication, which is also the case where SPA is missing.</source>
        <translation>%1 (ligne&#xa0;%2) exige l’authentification par mot de passe sécurisé (SPA), ce qui est aussi le cas quand SPA manque.</translation>
    </message>
    <message>
        <source>Write SPA off.</source>
        <translation>Écrivez SPA off.</translation>
    </message>
    <message>
        <source>%1 (line %2) gives no user name: some clients use the address, others the part before the @.</source>
        <translation>%1 (ligne&#xa0;%2) ne donne pas de nom d’utilisateur&#xa0;: certains logiciels prennent l’adresse, d’autres la partie avant le @.</translation>
    </message>
    <message>
        <source>The user name of %1 (line %2) is that of one user.</source>
        <translation>Le nom d’utilisateur de %1 (ligne&#xa0;%2) est celui d’une seule personne.</translation>
    </message>
    <message>
        <source>Write %EMAILADDRESS% for it after the import.</source>
        <translation>Écrivez %EMAILADDRESS% à sa place après l’importation.</translation>
    </message>
    <message>
        <source>“%1” is no domain name: no DNS record can be written for it.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de domaine&#xa0;: aucun enregistrement DNS ne peut être écrit pour lui.</translation>
    </message>
    <message>
        <source>Correct the name: letters, digits and hyphens, with a dot between the parts.</source>
        <translation>Corrigez le nom&#xa0;: lettres, chiffres et traits d’union, avec un point entre les parties.</translation>
    </message>
    <message>
        <source>No MX host is entered for %1: its DNS records are shown without MX.</source>
        <translation>Aucun serveur MX n’est saisi pour %1&#xa0;: ses enregistrements DNS sont montrés sans MX.</translation>
    </message>
    <message>
        <source>Enter the hosts that receive the domain&apos;s mail, unless its MX records are kept elsewhere.</source>
        <translation>Saisissez les hôtes qui reçoivent le courrier du domaine, à moins que ses MX ne soient gérés ailleurs.</translation>
    </message>
    <message>
        <source>The %1 record needs a host name as its target, “%2” is none.</source>
        <translation>L’enregistrement %1 demande un nom d’hôte pour cible, ce que «&#xa0;%2&#xa0;» n’est pas.</translation>
    </message>
    <message>
        <source>Enter a host name such as mail.example.org; DNS does not take an address or a URL here.</source>
        <translation>Saisissez un nom d’hôte tel que mail.example.org&#xa0;; le DNS n’accepte ici ni adresse ni URL.</translation>
    </message>
    <message>
        <source>The %1 record points to %2, which is an alias (CNAME) itself; RFC 2181 and RFC 2782 forbid it.</source>
        <translation>L’enregistrement %1 pointe vers %2, qui est lui-même un alias (CNAME)&#xa0;; les RFC&#xa0;2181 et&#xa0;2782 l’interdisent.</translation>
    </message>
    <message>
        <source>Enter a host that has addresses of its own.</source>
        <translation>Saisissez un hôte qui a ses propres adresses.</translation>
    </message>
    <message>
        <source>No SRV record can be written for %1: port %2 lies outside 1 to 65535.</source>
        <translation>Aucun enregistrement SRV ne peut être écrit pour %1&#xa0;: le port %2 n’est pas entre 1 et 65535.</translation>
    </message>
    <message>
        <source>Correct the port.</source>
        <translation>Corrigez le port.</translation>
    </message>
    <message>
        <source>%1 at %2 has no encryption: it gets no SRV record, because clients would expect TLS or STARTTLS there (RFC 8314).</source>
        <translation>%1 sur %2 n’est pas chiffré&#xa0;: pas d’enregistrement SRV, car les logiciels y attendraient TLS ou STARTTLS (RFC&#xa0;8314).</translation>
    </message>
    <message>
        <source>Offer the service over TLS.</source>
        <translation>Proposez le service en TLS.</translation>
    </message>
    <message>
        <source>There is no SRV record for %1 with TLS from the first byte: RFC 5804 knows STARTTLS only.</source>
        <translation>Il n’y a pas d’enregistrement SRV pour %1 en TLS dès le premier octet&#xa0;: la RFC&#xa0;5804 ne connaît que STARTTLS.</translation>
    </message>
    <message>
        <source>Choose STARTTLS if the server offers it.</source>
        <translation>Choisissez STARTTLS si le serveur le propose.</translation>
    </message>
    <message>
        <source>The TXT record beside the SRV records of %1 holds one path only: %2 is in it, %3 is not (RFC 6764).</source>
        <translation>L’enregistrement TXT voisin des SRV de %1 ne contient qu’un chemin&#xa0;: %2 y est, %3 n’y est pas (RFC&#xa0;6764).</translation>
    </message>
    <message>
        <source>Use the same path on every server.</source>
        <translation>Employez le même chemin sur chaque serveur.</translation>
    </message>
    <message>
        <source>The path “%1” does not begin with “/”: it is left out of DNS (RFC 6764).</source>
        <translation>Le chemin «&#xa0;%1&#xa0;» ne commence pas par «&#xa0;/&#xa0;»&#xa0;: il est omis du DNS (RFC&#xa0;6764).</translation>
    </message>
    <message>
        <source>Write the path as in /dav/.</source>
        <translation>Écrivez le chemin comme /dav/.</translation>
    </message>
    <message>
        <source>The web host “%1” is no host name: no record can point to it.</source>
        <translation>Le serveur web «&#xa0;%1&#xa0;» n’est pas un nom d’hôte&#xa0;: aucun enregistrement ne peut pointer vers lui.</translation>
    </message>
    <message>
        <source>Enter a host name, or leave the web host empty and enter its addresses.</source>
        <translation>Saisissez un nom d’hôte, ou laissez le serveur web vide et saisissez ses adresses.</translation>
    </message>
    <message>
        <source>Nothing says where %1 points to: neither a web host nor an address is entered.</source>
        <translation>Rien ne dit vers quoi pointe %1&#xa0;: ni serveur web ni adresse ne sont saisis.</translation>
    </message>
    <message>
        <source>Enter the web host under Hosting, or its IPv4 and IPv6 addresses.</source>
        <translation>Saisissez le serveur web sous Hébergement, ou ses adresses IPv4 et IPv6.</translation>
    </message>
    <message>
        <source>“%1” is no %2 address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse %2.</translation>
    </message>
    <message>
        <source>Correct or remove it under Hosting.</source>
        <translation>Corrigez-la ou retirez-la sous Hébergement.</translation>
    </message>
    <message>
        <source>The workspace has no domain yet.</source>
        <translation>L’espace de travail n’a pas encore de domaine.</translation>
    </message>
    <message>
        <source>Add the mail domains that clients shall be configured for.</source>
        <translation>Ajoutez les domaines de messagerie pour lesquels configurer les logiciels.</translation>
    </message>
    <message>
        <source>The text contains the control character U+%1, which no mail client can be sent.</source>
        <translation>Le texte contient le caractère de contrôle U+%1, qu’aucun logiciel de messagerie ne peut recevoir.</translation>
    </message>
    <message>
        <source>Type the text anew; a line break or tab may have been pasted with it.</source>
        <translation>Saisissez le texte à nouveau&#xa0;; un saut de ligne ou une tabulation a pu être collé avec lui.</translation>
    </message>
    <message>
        <source>The domain has no name.</source>
        <translation>Le domaine n’a pas de nom.</translation>
    </message>
    <message>
        <source>Enter the part after the @, or remove it.</source>
        <translation>Saisissez la partie après le @, ou supprimez le domaine.</translation>
    </message>
    <message>
        <source>“%1” is not a domain name.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de domaine.</translation>
    </message>
    <message>
        <source>Enter the part after the @, such as example.org: letters, digits and hyphens between dots.</source>
        <translation>Saisissez la partie après le @, telle que example.org&#xa0;: lettres, chiffres et traits d’union entre des points.</translation>
    </message>
    <message>
        <source>The domain name is so long that autodiscover.%1 is no valid host name.</source>
        <translation>Le nom de domaine est si long que autodiscover.%1 n’est pas un nom d’hôte valide.</translation>
    </message>
    <message>
        <source>At most 240 characters are possible.</source>
        <translation>240&#xa0;caractères au plus sont possibles.</translation>
    </message>
    <message>
        <source>The domain “%1” stands twice in the list (also as “%2”).</source>
        <translation>Le domaine «&#xa0;%1&#xa0;» figure deux fois dans la liste (aussi comme «&#xa0;%2&#xa0;»).</translation>
    </message>
    <message>
        <source>Remove one of the two entries.</source>
        <translation>Supprimez l’une des deux entrées.</translation>
    </message>
    <message>
        <source>No profile is chosen for this domain.</source>
        <translation>Aucun profil n’est choisi pour ce domaine.</translation>
    </message>
    <message>
        <source>Choose the profile with the services of its users.</source>
        <translation>Choisissez le profil qui contient les services de ses utilisateurs.</translation>
    </message>
    <message>
        <source>There is no profile named “%1”.</source>
        <translation>Il n’y a pas de profil nommé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Choose one of the profiles, or add one of this name.</source>
        <translation>Choisissez l’un des profils, ou ajoutez-en un de ce nom.</translation>
    </message>
    <message>
        <source>“%1” is not the host name of a mail server.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le nom d’hôte d’un serveur de messagerie.</translation>
    </message>
    <message>
        <source>Enter a name such as mail.example.org.</source>
        <translation>Saisissez un nom tel que mail.example.org.</translation>
    </message>
    <message>
        <source>“%1” is an IP address; an MX record needs a host name.</source>
        <translation>«&#xa0;%1&#xa0;» est une adresse IP&#xa0;; un enregistrement MX demande un nom d’hôte.</translation>
    </message>
    <message>
        <source>Enter the name of the server that has this address.</source>
        <translation>Saisissez le nom du serveur qui a cette adresse.</translation>
    </message>
    <message>
        <source>%1 is not the preference of an MX record.</source>
        <translation>%1 n’est pas la préférence d’un enregistrement MX.</translation>
    </message>
    <message>
        <source>Enter a number from 0 to 65535; the lowest is tried first.</source>
        <translation>Saisissez un nombre de 0 à 65535&#xa0;; le plus petit est essayé d’abord.</translation>
    </message>
    <message>
        <source>The MX host “%1” is listed twice.</source>
        <translation>Le serveur MX «&#xa0;%1&#xa0;» figure deux fois.</translation>
    </message>
    <message>
        <source>What this domain overrides is the same as in the profile “%1”.</source>
        <translation>Ce que ce domaine redéfinit est identique au profil «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Remove the override, so that later changes of the profile reach this domain.</source>
        <translation>Retirez la valeur propre au domaine, pour qu’il suive les changements du profil.</translation>
    </message>
    <message>
        <source>No domain is chosen to serve the files; the first one, %1, does it.</source>
        <translation>Aucun domaine n’est choisi pour servir les fichiers&#xa0;; le premier, %1, le fait.</translation>
    </message>
    <message>
        <source>Choose the domain whose autoconfig. and autodiscover. hosts answer.</source>
        <translation>Choisissez le domaine dont les hôtes autoconfig. et autodiscover. répondent.</translation>
    </message>
    <message>
        <source>“%1” shall serve the files but is not in the list of domains.</source>
        <translation>«&#xa0;%1&#xa0;» doit servir les fichiers mais n’est pas dans la liste des domaines.</translation>
    </message>
    <message>
        <source>Add this domain, or choose one of the list.</source>
        <translation>Ajoutez ce domaine, ou choisissez-en un de la liste.</translation>
    </message>
    <message>
        <source>The web server has neither a host name nor an address, so the DNS records of autoconfig and autodiscover have no target.</source>
        <translation>Le serveur web n’a ni nom d’hôte ni adresse&#xa0;: les enregistrements DNS d’autoconfig et d’autodiscover n’ont pas de cible.</translation>
    </message>
    <message>
        <source>Enter the web server&apos;s host name, or its IPv4 and IPv6 addresses.</source>
        <translation>Saisissez le nom d’hôte du serveur web, ou ses adresses IPv4 et IPv6.</translation>
    </message>
    <message>
        <source>“%1” is not a host name.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom d’hôte.</translation>
    </message>
    <message>
        <source>Enter the web server&apos;s name, such as www.example.org; addresses have fields of their own.</source>
        <translation>Saisissez le nom du serveur web, tel que www.example.org&#xa0;; les adresses ont leurs propres champs.</translation>
    </message>
    <message>
        <source>“%1” is one of the names that shall point to the web server: it would point to itself.</source>
        <translation>«&#xa0;%1&#xa0;» est l’un des noms qui doivent pointer vers le serveur web&#xa0;: il pointerait vers lui-même.</translation>
    </message>
    <message>
        <source>Enter another name of the web server, or only its addresses.</source>
        <translation>Saisissez un autre nom du serveur web, ou seulement ses adresses.</translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse IPv4.</translation>
    </message>
    <message>
        <source>Enter an address such as 192.0.2.10.</source>
        <translation>Saisissez une adresse telle que 192.0.2.10.</translation>
    </message>
    <message>
        <source>“%1” is not an IPv6 address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse IPv6.</translation>
    </message>
    <message>
        <source>Enter an address such as 2001:db8::10.</source>
        <translation>Saisissez une adresse telle que 2001:db8::10.</translation>
    </message>
    <message>
        <source>Clients cannot keep the settings for %1 hours.</source>
        <translation>Les logiciels ne peuvent pas garder les réglages pendant %1&#xa0;heures.</translation>
    </message>
    <message>
        <source>Enter 1 to 8760 hours; usual are 24 or 168 (a week).</source>
        <translation>Saisissez de 1 à 8760&#xa0;heures&#xa0;; 24 ou 168 (une semaine) sont habituels.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in a web server&apos;s configuration as a path.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas servir de chemin dans la configuration d’un serveur web.</translation>
    </message>
    <message>
        <source>Enter an absolute path of letters, digits and -._/ without blanks or quotes.</source>
        <translation>Saisissez un chemin absolu fait de lettres, de chiffres et de -._/ sans espaces ni guillemets.</translation>
    </message>
    <message>
        <source>The profile has no name.</source>
        <translation>Le profil n’a pas de nom.</translation>
    </message>
    <message>
        <source>Give it a short name, such as main; domains refer to it.</source>
        <translation>Donnez-lui un nom court, tel que main&#xa0;; les domaines s’y réfèrent.</translation>
    </message>
    <message>
        <source>Two profiles are named “%1”; domains use the first.</source>
        <translation>Deux profils s’appellent «&#xa0;%1&#xa0;»&#xa0;; les domaines emploient le premier.</translation>
    </message>
    <message>
        <source>Rename or remove one of them.</source>
        <translation>Renommez ou supprimez l’un d’eux.</translation>
    </message>
    <message>
        <source>No domain uses the profile “%1”.</source>
        <translation>Aucun domaine n’utilise le profil «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is not the address of a web page.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’adresse d’une page web.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>Saisissez une adresse qui commence par https://.</translation>
    </message>
    <message>
        <source>“%1” is not a language code.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un code de langue.</translation>
    </message>
    <message>
        <source>Enter a code such as en, fr or pt-BR.</source>
        <translation>Saisissez un code tel que en, fr ou pt-BR.</translation>
    </message>
    <message>
        <source>The help page has no title.</source>
        <translation>La page d’aide n’a pas de titre.</translation>
    </message>
    <message>
        <source>Enter the text that users shall click on.</source>
        <translation>Saisissez le texte sur lequel les utilisateurs cliquent.</translation>
    </message>
    <message>
        <source>There is no service to read mail with (IMAP or POP3).</source>
        <translation>Il n’y a pas de service de réception (IMAP ou POP3).</translation>
    </message>
    <message>
        <source>Add an IMAP service; no mail client sets up an account without one.</source>
        <translation>Ajoutez un service IMAP&#xa0;; aucun logiciel ne crée de compte sans réception.</translation>
    </message>
    <message>
        <source>There is no service to send mail with (SMTP).</source>
        <translation>Il n’y a pas de service d’envoi (SMTP).</translation>
    </message>
    <message>
        <source>Add an SMTP service; no mail client sets up an account without one.</source>
        <translation>Ajoutez un service SMTP&#xa0;; aucun logiciel ne crée de compte sans envoi.</translation>
    </message>
    <message>
        <source>%1 at %2, port %3, is listed twice.</source>
        <translation>%1 sur %2, port %3, figure deux fois.</translation>
    </message>
    <message>
        <source>The %1 service has no host name.</source>
        <translation>Le service %1 n’a pas de nom d’hôte.</translation>
    </message>
    <message>
        <source>Enter the name of the mail server, such as mail.example.org.</source>
        <translation>Saisissez le nom du serveur de messagerie, tel que mail.example.org.</translation>
    </message>
    <message>
        <source>Enter a name such as mail.example.org or mail.%EMAILDOMAIN%: letters, digits and hyphens between dots, without port, scheme or blanks.</source>
        <translation>Saisissez un nom tel que mail.example.org ou mail.%EMAILDOMAIN%&#xa0;: lettres, chiffres et traits d’union entre des points, sans port, schéma ni espaces.</translation>
    </message>
    <message>
        <source>“%1” is an IP address; certificates and SRV records need a host name.</source>
        <translation>«&#xa0;%1&#xa0;» est une adresse IP&#xa0;; les certificats et les enregistrements SRV demandent un nom d’hôte.</translation>
    </message>
    <message>
        <source>The host name “%1” has no dot; it is found only inside one network.</source>
        <translation>Le nom d’hôte «&#xa0;%1&#xa0;» n’a pas de point&#xa0;; il ne peut être résolu qu’à l’intérieur d’un réseau.</translation>
    </message>
    <message>
        <source>Enter the full name, such as mail.example.org.</source>
        <translation>Saisissez le nom complet, tel que mail.example.org.</translation>
    </message>
    <message>
        <source>The host name contains “%1”, which nothing is put in for.</source>
        <translation>Le nom d’hôte contient «&#xa0;%1&#xa0;», que rien ne remplace.</translation>
    </message>
    <message>
        <source>In a host name only %EMAILDOMAIN% is replaced.</source>
        <translation>Dans un nom d’hôte, seul %EMAILDOMAIN% est remplacé.</translation>
    </message>
    <message>
        <source>%1 is not a port.</source>
        <translation>%1 n’est pas un port.</translation>
    </message>
    <message>
        <source>Enter a port from 1 to 65535; usual here is %2.</source>
        <translation>Saisissez un port de 1 à 65535&#xa0;; ici, %2 est habituel.</translation>
    </message>
    <message>
        <source>Port %1 of %2 speaks %3, but %4 is chosen: clients cannot connect.</source>
        <translation>Le port %1 de %2 parle %3, mais %4 est choisi&#xa0;: les logiciels ne peuvent pas se connecter.</translation>
    </message>
    <message>
        <source>Choose %3 for port %1, or port %5 for %4.</source>
        <translation>Choisissez %3 pour le port %1, ou le port %5 pour %4.</translation>
    </message>
    <message>
        <source>Port %1 is the port of %2, not of %3.</source>
        <translation>Le port %1 est celui de %2, pas de %3.</translation>
    </message>
    <message>
        <source>Usual for %3 with this security is port %4.</source>
        <translation>Pour %3 avec ce chiffrement, le port %4 est habituel.</translation>
    </message>
    <message>
        <source>Port 25 is for mail between servers; many networks block it for users.</source>
        <translation>Le port 25 sert aux échanges entre serveurs&#xa0;; beaucoup de réseaux le bloquent pour les utilisateurs.</translation>
    </message>
    <message>
        <source>Use port 465 with TLS, or port 587 with STARTTLS (RFC 8314).</source>
        <translation>Employez le port 465 en TLS, ou le port 587 avec STARTTLS (RFC&#xa0;8314).</translation>
    </message>
    <message>
        <source>ManageSieve on port 4190 begins in cleartext: clients cannot connect with TLS.</source>
        <translation>ManageSieve sur le port 4190 commence en clair&#xa0;: les logiciels ne peuvent pas s’y connecter en TLS.</translation>
    </message>
    <message>
        <source>Choose STARTTLS (RFC 5804).</source>
        <translation>Choisissez STARTTLS (RFC&#xa0;5804).</translation>
    </message>
    <message>
        <source>%1 is spoken over HTTPS, which has no STARTTLS.</source>
        <translation>%1 passe par HTTPS, qui ne connaît pas STARTTLS.</translation>
    </message>
    <message>
        <source>Choose TLS and port 443.</source>
        <translation>Choisissez TLS et le port 443.</translation>
    </message>
    <message>
        <source>%1 without encryption: passwords and mail can be read on the way.</source>
        <translation>%1 sans chiffrement&#xa0;: mots de passe et courrier peuvent être lus en transit.</translation>
    </message>
    <message>
        <source>Choose TLS and port %2.</source>
        <translation>Choisissez TLS et le port %2.</translation>
    </message>
    <message>
        <source>The %1 service has no authentication method; clients skip it.</source>
        <translation>Le service %1 n’a pas de méthode d’authentification&#xa0;; les logiciels l’ignorent.</translation>
    </message>
    <message>
        <source>Choose “Password” unless your server wants something else.</source>
        <translation>Choisissez «&#xa0;Mot de passe&#xa0;», sauf si votre serveur veut autre chose.</translation>
    </message>
    <message>
        <source>The %1 service has no user name pattern.</source>
        <translation>Le service %1 n’a pas de modèle de nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Enter %EMAILADDRESS% if users log in with their full address.</source>
        <translation>Saisissez %EMAILADDRESS% si les utilisateurs se connectent avec leur adresse entière.</translation>
    </message>
    <message>
        <source>The user name “%1” contains no placeholder: everybody gets the same one.</source>
        <translation>Le nom d’utilisateur «&#xa0;%1&#xa0;» ne contient pas de variable&#xa0;: il est le même pour tous.</translation>
    </message>
    <message>
        <source>Enter %EMAILADDRESS% for the full address or %EMAILLOCALPART% for the part before the @.</source>
        <translation>Saisissez %EMAILADDRESS% pour l’adresse entière ou %EMAILLOCALPART% pour la partie avant le @.</translation>
    </message>
    <message>
        <source>The user name contains “%1”, which nothing is put in for.</source>
        <translation>Le nom d’utilisateur contient «&#xa0;%1&#xa0;», que rien ne remplace.</translation>
    </message>
    <message>
        <source>The placeholders are %EMAILADDRESS%, %EMAILLOCALPART% and %EMAILDOMAIN%.</source>
        <translation>Les variables sont %EMAILADDRESS%, %EMAILLOCALPART% et %EMAILDOMAIN%.</translation>
    </message>
    <message>
        <source>“%1” is not the path of a URL.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le chemin d’une URL.</translation>
    </message>
    <message>
        <source>Begin it with a slash and write other characters than letters, digits and -._~!$&amp;&apos;()*+,;=:@/ as %XX.</source>
        <translation>Commencez-le par une barre oblique et écrivez sous la forme %XX tout ce qui n’est ni lettre, ni chiffre, ni -._~!$&amp;&apos;()*+,;=:@/.</translation>
    </message>
    <message>
        <source>%1 has no path; “%2” is not used.</source>
        <translation>%1 n’a pas de chemin&#xa0;; «&#xa0;%2&#xa0;» n’est pas employé.</translation>
    </message>
    <message>
        <source>Empty the field.</source>
        <translation>Videz le champ.</translation>
    </message>
    <message>
        <source>%2 still has the template&apos;s value %1.</source>
        <translation>%2 a encore la valeur du modèle, %1.</translation>
    </message>
    <message>
        <source>Enter the real value; it was left out.</source>
        <translation>Saisissez la vraie valeur&#xa0;; celle-ci a été omise.</translation>
    </message>
    <message>
        <source>%1 is missing in the file.</source>
        <translation>%1 manque dans le fichier.</translation>
    </message>
    <message>
        <source>Enter it here.</source>
        <translation>Saisissez-le ici.</translation>
    </message>
    <message>
        <source>%2 has the value %1, which cannot be used here.</source>
        <translation>%2 a la valeur %1, inutilisable ici.</translation>
    </message>
    <message>
        <source>Check the value that was put in its place.</source>
        <translation>Vérifiez la valeur mise à sa place.</translation>
    </message>
    <message>
        <source>%1 has no counterpart here.</source>
        <translation>%1 n’a pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>It is kept, and written again when settings.json is exported.</source>
        <translation>La valeur est gardée, et écrite à nouveau à l’exportation de settings.json.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is not a domain name.</source>
        <translation>Ligne&#xa0;%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un nom de domaine.</translation>
    </message>
    <message>
        <source>The line was left out. Write one domain a line, such as example.org.</source>
        <translation>La ligne a été omise. Écrivez un domaine par ligne, tel que example.org.</translation>
    </message>
    <message>
        <source>Line %1: “%2” stands already in line %3.</source>
        <translation>Ligne&#xa0;%1&#xa0;: «&#xa0;%2&#xa0;» figure déjà à la ligne&#xa0;%3.</translation>
    </message>
    <message>
        <source>The line was left out.</source>
        <translation>La ligne a été omise.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read: it is too long, has a quotation mark that is not closed, or contains control characters.</source>
        <translation>La ligne&#xa0;%1 est illisible&#xa0;: trop longue, guillemet non fermé ou caractères de contrôle.</translation>
    </message>
    <message>
        <source>The line was left out. Correct it and import the list again.</source>
        <translation>La ligne a été omise. Corrigez-la et importez la liste à nouveau.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is not the host name of a mail server.</source>
        <translation>Ligne&#xa0;%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas le nom d’hôte d’un serveur de messagerie.</translation>
    </message>
    <message>
        <source>It was left out. Write mail.example.org, or 10 mail.example.org 20 mx.example.net.</source>
        <translation>La valeur a été omise. Écrivez mail.example.org, ou 10 mail.example.org 20 mx.example.net.</translation>
    </message>
    <message>
        <source>Line %1: the column “%2” is not used.</source>
        <translation>Ligne&#xa0;%1&#xa0;: la colonne «&#xa0;%2&#xa0;» n’est pas employée.</translation>
    </message>
    <message>
        <source>The columns are domain, profile, displayName and mx.</source>
        <translation>Les colonnes sont domain, profile, displayName et mx.</translation>
    </message>
    <message>
        <source>Line %1 has several columns without a header; only the first is used.</source>
        <translation>La ligne&#xa0;%1 a plusieurs colonnes sans en-tête&#xa0;; seule la première est employée.</translation>
    </message>
    <message>
        <source>Begin the list with a line that names the columns: domain, profile, displayName, mx.</source>
        <translation>Commencez la liste par une ligne qui nomme les colonnes&#xa0;: domain, profile, displayName, mx.</translation>
    </message>
    <message>
        <source>%1 more lines have problems of these kinds.</source>
        <translation>%1 autres lignes ont des problèmes du même genre.</translation>
    </message>
    <message>
        <source>“%1” serves the files in that workspace but is not in the list: %2 serves them now.</source>
        <translation>«&#xa0;%1&#xa0;» sert les fichiers dans cet espace de travail mais n’est pas dans la liste&#xa0;: %2 les sert désormais.</translation>
    </message>
    <message>
        <source>Add %1 to the list if it shall go on serving, or check the web server&apos;s host name.</source>
        <translation>Ajoutez %1 à la liste s’il doit continuer à servir, ou vérifiez le nom d’hôte du serveur web.</translation>
    </message>
    <message>
        <source>There is no SRV record for Autodiscover: its target, %1, is an alias (CNAME), which RFC 2782 forbids.</source>
        <translation>Il n’y a pas d’enregistrement SRV pour Autodiscover&#xa0;: sa cible, %1, est un alias (CNAME), ce que la RFC&#xa0;2782 interdit.</translation>
    </message>
    <message>
        <source>Enter the web server&apos;s addresses under Hosting; clients find the settings without the record too.</source>
        <translation>Saisissez les adresses du serveur web sous Hébergement&#xa0;; les logiciels trouvent aussi les réglages sans cet enregistrement.</translation>
    </message>
    <message>
        <source>Certificates for %1 may come from these authorities only (CAA of %2): %3.</source>
        <translation>Les certificats de %1 ne peuvent venir que de ces autorités (CAA de %2)&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Check that the authority of the web server&apos;s certificate is among them.</source>
        <translation>Vérifiez que l’autorité du certificat du serveur web en fait partie.</translation>
    </message>
    <message>
        <source>Certificates for %1 may come from %3 (CAA of %2).</source>
        <translation>Les certificats de %1 peuvent venir de %3 (CAA de %2).</translation>
    </message>
    <message>
        <source>The certificate of %1 is kept where Let&apos;s Encrypt puts it, but the CAA of %2 allows %3 only: it cannot be renewed.</source>
        <translation>Le certificat de %1 se trouve là où Let’s Encrypt le met, mais le CAA de %2 n’autorise que %3&#xa0;: il ne peut pas être renouvelé.</translation>
    </message>
    <message>
        <source>Add this record to the zone: %4</source>
        <translation>Ajoutez cet enregistrement à la zone&#xa0;: %4</translation>
    </message>
    <message>
        <source>No authority may issue a certificate for %1 (CAA of %2): clients will not be able to ask there over HTTPS.</source>
        <translation>Aucune autorité ne peut émettre de certificat pour %1 (CAA de %2)&#xa0;: les logiciels ne pourront pas y accéder en HTTPS.</translation>
    </message>
    <message>
        <source>Allow the authority in use, such as: %4</source>
        <translation>Autorisez l’autorité utilisée, par exemple&#xa0;: %4</translation>
    </message>
    <message>
        <source>The %1 record of %2 names the planned server, with other numbers: “%3” instead of “%4”.</source>
        <translation>L’enregistrement %1 de %2 nomme le serveur prévu, avec d’autres nombres&#xa0;: «&#xa0;%3&#xa0;» au lieu de «&#xa0;%4&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing breaks. To have the order of the plan, replace it by: %5</source>
        <translation>Rien ne casse. Pour avoir l’ordre du plan, remplacez-le par&#xa0;: %5</translation>
    </message>
    <message>
        <source>The SRV record of %1 has the target “.”: it tells clients that the service is not offered, but the workspace offers it.</source>
        <translation>L’enregistrement SRV de %1 a la cible «&#xa0;.&#xa0;»&#xa0;: il dit aux logiciels que le service n’est pas proposé, mais l’espace de travail le propose.</translation>
    </message>
    <message>
        <source>Replace it in the zone by: %2</source>
        <translation>Remplacez-le dans la zone par&#xa0;: %2</translation>
    </message>
    <message>
        <source>The SRV record of %1 offers a service that the workspace does not have: “%2”.</source>
        <translation>L’enregistrement SRV de %1 propose un service absent de l’espace de travail&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Add the service to the workspace, or say in the zone that it is not offered: %3</source>
        <translation>Ajoutez le service à l’espace de travail, ou dites dans la zone qu’il n’est pas proposé&#xa0;: %3</translation>
    </message>
    <message>
        <source>The MX record of %1 has the target “.”: it says that the domain takes no mail (RFC 7505).</source>
        <translation>L’enregistrement MX de %1 a la cible «&#xa0;.&#xa0;»&#xa0;: il dit que le domaine ne reçoit pas de courrier (RFC&#xa0;7505).</translation>
    </message>
    <message>
        <source>There is one more SRV record at %1 that is not planned: “%2”. Clients may choose it.</source>
        <translation>Il y a pour %1 un enregistrement SRV de plus, non prévu&#xa0;: «&#xa0;%2&#xa0;». Des logiciels peuvent le choisir.</translation>
    </message>
    <message>
        <source>Remove it from the zone, or add the server to the workspace.</source>
        <translation>Retirez-le de la zone, ou ajoutez le serveur à l’espace de travail.</translation>
    </message>
    <message>
        <source>There is one more MX record at %1 that is not planned: “%2”. Mail may be delivered there.</source>
        <translation>Il y a pour %1 un enregistrement MX de plus, non prévu&#xa0;: «&#xa0;%2&#xa0;». Du courrier peut y être remis.</translation>
    </message>
    <message>
        <source>Remove it from the zone, or add the host to the workspace.</source>
        <translation>Retirez-le de la zone, ou ajoutez l’hôte à l’espace de travail.</translation>
    </message>
    <message>
        <source>Mail for %1 is delivered to: %2. The workspace says nothing about it.</source>
        <translation>Le courrier de %1 est remis à&#xa0;: %2. L’espace de travail n’en dit rien.</translation>
    </message>
    <message>
        <source>There is one more TXT record of the same kind at %1: “%2”. Clients may read either.</source>
        <translation>Il y a pour %1 un enregistrement TXT de plus du même genre&#xa0;: «&#xa0;%2&#xa0;». Les logiciels peuvent lire l’un ou l’autre.</translation>
    </message>
    <message>
        <source>Remove it from the zone.</source>
        <translation>Retirez-le de la zone.</translation>
    </message>
    <message>
        <source>The %1 record of %2 is found through an alias (CNAME): %3.</source>
        <translation>L’enregistrement %1 de %2 est trouvé par un alias (CNAME)&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Nothing breaks as long as the alias stays.</source>
        <translation>Rien ne casse tant que l’alias reste.</translation>
    </message>
    <message>
        <source>“%2” is no DKIM selector, so nothing can be looked up for %1.</source>
        <translation>«&#xa0;%2&#xa0;» n’est pas un sélecteur DKIM&#xa0;: rien ne peut être demandé pour %1.</translation>
    </message>
    <message>
        <source>Enter the part before “._domainkey”: letters, digits, hyphens and dots.</source>
        <translation>Saisissez la partie avant «&#xa0;._domainkey&#xa0;»&#xa0;: lettres, chiffres, traits d’union et points.</translation>
    </message>
    <message>
        <source>There is no DKIM key for the selector %2 of %1: signatures made with it are not valid.</source>
        <translation>Il n’y a pas de clé DKIM pour le sélecteur %2 de %1&#xa0;: les signatures faites avec lui ne sont pas valides.</translation>
    </message>
    <message>
        <source>Add the TXT record that the mail server shows for %2._domainkey.%1.</source>
        <translation>Ajoutez l’enregistrement TXT que le serveur de messagerie indique pour %2._domainkey.%1.</translation>
    </message>
    <message>
        <source>The selector %2 of %1 has %3 TXT records: which one receivers take is left to chance.</source>
        <translation>Le sélecteur %2 de %1 a %3 enregistrements TXT&#xa0;: celui que prennent les destinataires relève du hasard.</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Gardez-en un.</translation>
    </message>
    <message>
        <source>The DKIM key of the selector %2 of %1 cannot be read.</source>
        <translation>La clé DKIM du sélecteur %2 de %1 est illisible.</translation>
    </message>
    <message>
        <source>Copy the record again: “v=DKIM1; k=rsa; p=…”, the key in one piece or in quoted parts.</source>
        <translation>Recopiez l’enregistrement&#xa0;: «&#xa0;v=DKIM1; k=rsa; p=…&#xa0;», la clé d’un seul tenant ou en parties entre guillemets.</translation>
    </message>
    <message>
        <source>The DKIM key of the selector %2 of %1 is withdrawn (its p= is empty).</source>
        <translation>La clé DKIM du sélecteur %2 de %1 est révoquée (p= est vide).</translation>
    </message>
    <message>
        <source>Remove the selector from the workspace, or publish its key again.</source>
        <translation>Retirez le sélecteur de l’espace de travail, ou publiez à nouveau sa clé.</translation>
    </message>
    <message>
        <source>The DKIM key of the selector %2 of %1 has %3 bits; receivers take none below 1024 (RFC 8301).</source>
        <translation>La clé DKIM du sélecteur %2 de %1 a %3&#xa0;bits&#xa0;; les destinataires n’en acceptent pas sous 1024 (RFC&#xa0;8301).</translation>
    </message>
    <message>
        <source>Make a key of 2048 bits.</source>
        <translation>Créez une clé de 2048&#xa0;bits.</translation>
    </message>
    <message>
        <source>The DKIM key of the selector %2 of %1 has %3 bits; 2048 are recommended (RFC 8301).</source>
        <translation>La clé DKIM du sélecteur %2 de %1 a %3&#xa0;bits&#xa0;; 2048 sont recommandés (RFC&#xa0;8301).</translation>
    </message>
    <message>
        <source>The DKIM key of the selector %2 of %1 is marked as a test (t=y).</source>
        <translation>La clé DKIM du sélecteur %2 de %1 est marquée comme essai (t=y).</translation>
    </message>
    <message>
        <source>Remove t=y when signing works.</source>
        <translation>Retirez t=y quand la signature fonctionne.</translation>
    </message>
    <message>
        <source>The DKIM key of the selector %2 of %1 is there.</source>
        <translation>La clé DKIM du sélecteur %2 de %1 est présente.</translation>
    </message>
    <message>
        <source>%1 has no DMARC record: receivers do not know what to do with mail that fails SPF and DKIM.</source>
        <translation>%1 n’a pas d’enregistrement DMARC&#xa0;: les destinataires ne savent que faire du courrier qui échoue à SPF et DKIM.</translation>
    </message>
    <message>
        <source>Begin with a TXT record at _dmarc.%1 such as “v=DMARC1; p=none; rua=mailto:…” and read the reports.</source>
        <translation>Commencez par un enregistrement TXT à _dmarc.%1 tel que «&#xa0;v=DMARC1; p=none; rua=mailto:…&#xa0;» et lisez les rapports.</translation>
    </message>
    <message>
        <source>%1 has %2 DMARC records: receivers then use none of them.</source>
        <translation>%1 a %2 enregistrements DMARC&#xa0;: les destinataires n’en utilisent alors aucun.</translation>
    </message>
    <message>
        <source>Keep one TXT record that begins with “v=DMARC1”.</source>
        <translation>Gardez un seul enregistrement TXT qui commence par «&#xa0;v=DMARC1&#xa0;».</translation>
    </message>
    <message>
        <source>The DMARC record of %1 cannot be understood: “%2”.</source>
        <translation>L’enregistrement DMARC de %1 est incompréhensible&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Write it as “v=DMARC1; p=none|quarantine|reject; rua=mailto:…”.</source>
        <translation>Écrivez «&#xa0;v=DMARC1; p=none|quarantine|reject; rua=mailto:…&#xa0;».</translation>
    </message>
    <message>
        <source>The DMARC record of %1 has no policy (p=): some receivers ignore it.</source>
        <translation>L’enregistrement DMARC de %1 n’a pas de politique (p=)&#xa0;: certains destinataires l’ignorent.</translation>
    </message>
    <message>
        <source>Add p=none, p=quarantine or p=reject after v=DMARC1.</source>
        <translation>Ajoutez p=none, p=quarantine ou p=reject après v=DMARC1.</translation>
    </message>
    <message>
        <source>The DMARC policy of %1 is “none”: mail that fails is reported, not stopped.</source>
        <translation>La politique DMARC de %1 est «&#xa0;none&#xa0;»&#xa0;: le courrier en échec est signalé, pas arrêté.</translation>
    </message>
    <message>
        <source>When the reports show only known senders, change it to p=quarantine or p=reject.</source>
        <translation>Quand les rapports ne montrent que des expéditeurs connus, passez à p=quarantine ou p=reject.</translation>
    </message>
    <message>
        <source>%1 has no DMARC record of its own; that of %2 holds.</source>
        <translation>%1 n’a pas d’enregistrement DMARC à lui&#xa0;; celui de %2 s’applique.</translation>
    </message>
    <message>
        <source>The DMARC record of %1 sends reports to “%2”, which is no mailto: address.</source>
        <translation>L’enregistrement DMARC de %1 envoie les rapports à «&#xa0;%2&#xa0;», qui n’est pas une adresse mailto:.</translation>
    </message>
    <message>
        <source>Write it as rua=mailto:postmaster@%1.</source>
        <translation>Écrivez rua=mailto:postmaster@%1.</translation>
    </message>
    <message>
        <source>The DMARC reports of %1 go to %2, which does not say that it takes them: most reporters will not send them.</source>
        <translation>Les rapports DMARC de %1 vont à %2, qui ne dit pas les accepter&#xa0;: la plupart ne les enverront pas.</translation>
    </message>
    <message>
        <source>Let the administrator of %2 add the TXT record “v=DMARC1” at %3.</source>
        <translation>Faites ajouter par l’administrateur de %2 l’enregistrement TXT «&#xa0;v=DMARC1&#xa0;» à %3.</translation>
    </message>
    <message>
        <source>%1 has a DMARC record; its policy is “%2”.</source>
        <translation>%1 a un enregistrement DMARC&#xa0;; sa politique est «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 is not set up with the planned record, but leads to the same addresses: %2.</source>
        <translation>%1 n’a pas l’enregistrement prévu, mais mène aux mêmes adresses&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Nothing breaks. When the server moves, both places have to be changed.</source>
        <translation>Rien ne casse. Si le serveur change, il faudra modifier les deux endroits.</translation>
    </message>
    <message>
        <source>%1 is an alias of %2, which belongs to %3: clients get the settings of %3, or none.</source>
        <translation>%1 est un alias de %2, qui appartient à %3&#xa0;: les logiciels reçoivent les réglages de %3, ou aucun.</translation>
    </message>
    <message>
        <source>If the domain&apos;s mail is no longer there, replace the alias by: %4</source>
        <translation>Si le courrier du domaine n’y est plus, remplacez l’alias par&#xa0;: %4</translation>
    </message>
    <message>
        <source>%1 is an alias of %2, which has no address: clients reach nothing.</source>
        <translation>%1 est un alias de %2, qui n’a pas d’adresse&#xa0;: les logiciels n’atteignent rien.</translation>
    </message>
    <message>
        <source>Add an A or AAAA record for %2.</source>
        <translation>Ajoutez un enregistrement A ou AAAA pour %2.</translation>
    </message>
    <message>
        <source>%1 is an alias of %2 as planned; whether that has an address could not be found out (%3).</source>
        <translation>%1 est un alias de %2 comme prévu&#xa0;; impossible de savoir si celui-ci a une adresse (%3).</translation>
    </message>
    <message>
        <source>Check again, or ask a name server that resolves other domains too.</source>
        <translation>Vérifiez à nouveau, ou interrogez un serveur de noms qui résout aussi d’autres domaines.</translation>
    </message>
    <message>
        <source>%1 has one more address that is not planned: %2. Some clients will connect there.</source>
        <translation>%1 a une adresse de plus, non prévue&#xa0;: %2. Certains logiciels s’y connecteront.</translation>
    </message>
    <message>
        <source>Remove the %3 record %2 from the zone, or enter the address under Hosting.</source>
        <translation>Retirez l’enregistrement %3 %2 de la zone, ou saisissez l’adresse sous Hébergement.</translation>
    </message>
    <message>
        <source>%1 does not exist in the DNS (NXDOMAIN).</source>
        <translation>%1 n’existe pas dans le DNS (NXDOMAIN).</translation>
    </message>
    <message>
        <source>Check the spelling, and that the domain is registered and its zone is served.</source>
        <translation>Vérifiez l’orthographe, et que le domaine est enregistré et sa zone servie.</translation>
    </message>
    <message>
        <source>The name server could not answer for the %1 record of %2 (SERVFAIL). Whether it is there is not known.</source>
        <translation>Le serveur de noms n’a pas pu répondre pour l’enregistrement %1 de %2 (SERVFAIL). On ne sait pas s’il existe.</translation>
    </message>
    <message>
        <source>Mail clients get the same failure. Look for a DNSSEC signature that has expired, a zone that is not loaded, or name servers that cannot be reached.</source>
        <translation>Les logiciels de messagerie subissent le même échec. Cherchez une signature DNSSEC expirée, une zone non chargée ou des serveurs de noms injoignables.</translation>
    </message>
    <message>
        <source>The name server refused the question for the %1 record of %2 (REFUSED). Whether it is there is not known.</source>
        <translation>Le serveur de noms a refusé la question pour l’enregistrement %1 de %2 (REFUSED). On ne sait pas s’il existe.</translation>
    </message>
    <message>
        <source>Choose a name server that answers this computer, or check that the server has the zone.</source>
        <translation>Choisissez un serveur de noms qui répond à cet ordinateur, ou vérifiez que le serveur a la zone.</translation>
    </message>
    <message>
        <source>No name server answered in time for the %1 record of %2. Whether it is there is not known.</source>
        <translation>Aucun serveur de noms n’a répondu à temps pour l’enregistrement %1 de %2. On ne sait pas s’il existe.</translation>
    </message>
    <message>
        <source>Check again. If it stays so, choose another name server, and look for a firewall that drops DNS.</source>
        <translation>Vérifiez à nouveau. Si cela persiste, choisissez un autre serveur de noms, et cherchez un pare-feu qui bloque le DNS.</translation>
    </message>
    <message>
        <source>No name server could be reached for the %1 record of %2. Whether it is there is not known.</source>
        <translation>Aucun serveur de noms n’est joignable pour l’enregistrement %1 de %2. On ne sait pas s’il existe.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network connection and the address of the name server.</source>
        <translation>Vérifiez la connexion réseau de cet ordinateur et l’adresse du serveur de noms.</translation>
    </message>
    <message>
        <source>The answer for the %1 record of %2 could not be read. Whether it is there is not known.</source>
        <translation>La réponse pour l’enregistrement %1 de %2 est illisible. On ne sait pas s’il existe.</translation>
    </message>
    <message>
        <source>Ask another name server. If that answers, the first one is broken or something on the way changes its answers.</source>
        <translation>Interrogez un autre serveur de noms. S’il répond, le premier est en panne ou quelque chose en chemin altère ses réponses.</translation>
    </message>
    <message>
        <source>The %1 record of %2 was not looked up: QDnsLookup cannot ask for it.</source>
        <translation>L’enregistrement %1 de %2 n’a pas été demandé&#xa0;: QDnsLookup ne sait pas le faire.</translation>
    </message>
    <message>
        <source>Choose c-ares, or the automatic choice, as the engine of the lookups.</source>
        <translation>Choisissez c-ares, ou le choix automatique, comme moteur des requêtes.</translation>
    </message>
    <message>
        <source>The %1 record of %2 is missing.</source>
        <translation>L’enregistrement %1 de %2 manque.</translation>
    </message>
    <message>
        <source>The %1 record of %2 is missing. %3 would look for it.</source>
        <translation>L’enregistrement %1 de %2 manque. Il serait lu par %3.</translation>
    </message>
    <message>
        <source>The %1 record of %2 is not as planned: it says “%5” instead of “%6”.</source>
        <translation>L’enregistrement %1 de %2 n’est pas conforme au plan&#xa0;: il dit «&#xa0;%5&#xa0;» au lieu de «&#xa0;%6&#xa0;».</translation>
    </message>
    <message>
        <source>The %1 record of %2 is not as planned: it says “%5” instead of “%6”. %3 will follow it.</source>
        <translation>L’enregistrement %1 de %2 n’est pas conforme au plan&#xa0;: il dit «&#xa0;%5&#xa0;» au lieu de «&#xa0;%6&#xa0;». Il sera suivi par %3.</translation>
    </message>
    <message>
        <source>Caches keep it for up to %7 seconds. Replace it in the zone by: %4</source>
        <translation>Les caches le gardent jusqu’à %7&#xa0;secondes. Remplacez-le dans la zone par&#xa0;: %4</translation>
    </message>
    <message>
        <source>The %1 record of %2 is as planned.</source>
        <translation>L’enregistrement %1 de %2 est conforme au plan.</translation>
    </message>
    <message>
        <source>%4 does not have the planned %2 record of %3 yet: it has “%5”, another name server has “%6”.</source>
        <translation>%4 n’a pas encore l’enregistrement %2 prévu pour %3&#xa0;: il a «&#xa0;%5&#xa0;», un autre serveur de noms a «&#xa0;%6&#xa0;».</translation>
    </message>
    <message>
        <source>Wait until every server has the new zone; its serial number must have grown. Caches keep the old answer for up to %7 seconds.</source>
        <translation>Attendez que chaque serveur ait la nouvelle zone&#xa0;; son numéro de série doit avoir augmenté. Les caches gardent l’ancienne réponse jusqu’à %7&#xa0;secondes.</translation>
    </message>
    <message>
        <source>The name servers of %1 do not agree about the %2 record of %3: %4 has “%5”, another has “%6”.</source>
        <translation>Les serveurs de noms de %1 ne s’accordent pas sur l’enregistrement %2 de %3&#xa0;: %4 a «&#xa0;%5&#xa0;», un autre a «&#xa0;%6&#xa0;».</translation>
    </message>
    <message>
        <source>After a change, wait until every server has the new zone; its serial number must have grown. Caches keep an answer for up to %7 seconds.</source>
        <translation>Après une modification, attendez que chaque serveur ait la nouvelle zone&#xa0;; son numéro de série doit avoir augmenté. Les caches gardent une réponse jusqu’à %7&#xa0;secondes.</translation>
    </message>
    <message>
        <source>The name server %2 of %1 did not answer as one (%3).</source>
        <translation>Le serveur de noms %2 de %1 n’a pas répondu comme tel (%3).</translation>
    </message>
    <message>
        <source>Correct the server, or remove its NS record from the zone and from the registry.</source>
        <translation>Corrigez le serveur, ou retirez son enregistrement NS de la zone et du registre.</translation>
    </message>
    <message>
        <source>The name server %2 does not serve %1, although the zone names it.</source>
        <translation>Le serveur de noms %2 ne sert pas %1, alors que la zone le nomme.</translation>
    </message>
    <message>
        <source>Load the zone on that server, or remove its NS record from the zone and from the registry.</source>
        <translation>Chargez la zone sur ce serveur, ou retirez son enregistrement NS de la zone et du registre.</translation>
    </message>
    <message>
        <source>The name servers of %1 could not be found out; the resolver was asked in their place.</source>
        <translation>Les serveurs de noms de %1 n’ont pas pu être trouvés&#xa0;; le résolveur a été interrogé à leur place.</translation>
    </message>
    <message>
        <source>Check that the domain is registered and that its NS records have addresses.</source>
        <translation>Vérifiez que le domaine est enregistré et que ses NS ont des adresses.</translation>
    </message>
    <message>
        <source>%1 has an SRV record with the target “.” (not offered) beside real servers: clients give up or not, as it happens (RFC 2782).</source>
        <translation>%1 a un enregistrement SRV de cible «&#xa0;.&#xa0;» (non proposé) à côté de vrais serveurs&#xa0;: les logiciels renoncent ou non, au hasard (RFC&#xa0;2782).</translation>
    </message>
    <message>
        <source>Remove the record with the target “.”.</source>
        <translation>Retirez l’enregistrement de cible «&#xa0;.&#xa0;».</translation>
    </message>
    <message>
        <source>%1 has an MX record with the target “.” (takes no mail) beside real hosts (RFC 7505).</source>
        <translation>%1 a un enregistrement MX de cible «&#xa0;.&#xa0;» (pas de courrier) à côté de vrais hôtes (RFC&#xa0;7505).</translation>
    </message>
    <message>
        <source>%2 is hardly ever chosen at %1: its weight is 0 while others of the same priority have more (RFC 2782).</source>
        <translation>%2 n’est presque jamais choisi pour %1&#xa0;: son poids est 0 alors que d’autres de même priorité en ont davantage (RFC&#xa0;2782).</translation>
    </message>
    <message>
        <source>Give each server of the same priority a weight of at least 1.</source>
        <translation>Donnez à chaque serveur de même priorité un poids d’au moins 1.</translation>
    </message>
    <message>
        <source>%2 is chosen at %1 only when %3 cannot be reached: its priority is %4, that of %3 is %5.</source>
        <translation>%2 n’est choisi pour %1 que si %3 est injoignable&#xa0;: sa priorité est %4, celle de %3 est %5.</translation>
    </message>
    <message>
        <source>Give the planned server the lowest number, or remove the other.</source>
        <translation>Donnez le plus petit nombre au serveur prévu, ou retirez l’autre.</translation>
    </message>
    <message>
        <source>%1 points to port 465, where TLS begins with the first byte. Clients expect STARTTLS under “_submission” and get stuck; RFC 8314 names port 465 “_submissions”.</source>
        <translation>%1 pointe vers le port 465, où TLS commence au premier octet. Sous «&#xa0;_submission&#xa0;», les logiciels attendent STARTTLS et restent bloqués&#xa0;; la RFC&#xa0;8314 nomme le port 465 «&#xa0;_submissions&#xa0;».</translation>
    </message>
    <message>
        <source>Rename the record to _submissions._tcp.%2. Keep _submission only for a server with STARTTLS on port 587.</source>
        <translation>Renommez l’enregistrement en _submissions._tcp.%2. Ne gardez _submission que pour un serveur avec STARTTLS au port 587.</translation>
    </message>
    <message>
        <source>%1 points to port %2, the usual port of “%3”: clients will start the encryption in the wrong way.</source>
        <translation>%1 pointe vers le port %2, le port habituel de «&#xa0;%3&#xa0;»&#xa0;: les logiciels commenceront le chiffrement de la mauvaise façon.</translation>
    </message>
    <message>
        <source>Rename the record to %3._tcp.%4, or correct the port.</source>
        <translation>Renommez l’enregistrement en %3._tcp.%4, ou corrigez le port.</translation>
    </message>
    <message>
        <source>%1 names port %2. Outlook and Thunderbird follow it only with port 443.</source>
        <translation>%1 nomme le port %2. Outlook et Thunderbird ne le suivent qu’avec le port 443.</translation>
    </message>
    <message>
        <source>Serve Autodiscover on port 443 and enter 443.</source>
        <translation>Servez Autodiscover au port 443 et saisissez 443.</translation>
    </message>
    <message>
        <source>The SRV record of %1 names port 0 at %2: no client can connect.</source>
        <translation>L’enregistrement SRV de %1 nomme le port 0 de %2&#xa0;: aucun logiciel ne peut se connecter.</translation>
    </message>
    <message>
        <source>Correct the port, or use the target “.” for a service that is not offered.</source>
        <translation>Corrigez le port, ou mettez la cible «&#xa0;.&#xa0;» pour un service non proposé.</translation>
    </message>
    <message>
        <source>%1 has no SPF record: receivers cannot tell which servers send its mail.</source>
        <translation>%1 n’a pas d’enregistrement SPF&#xa0;: les destinataires ne savent pas quels serveurs envoient son courrier.</translation>
    </message>
    <message>
        <source>Add a TXT record that names the servers that send mail, such as “v=spf1 mx -all” where only the MX hosts do.</source>
        <translation>Ajoutez un enregistrement TXT qui nomme les serveurs d’envoi, tel que «&#xa0;v=spf1 mx -all&#xa0;» si seuls les MX envoient.</translation>
    </message>
    <message>
        <source>%1 has %2 SPF records. Receivers then treat all of them as wrong (RFC 7208 section 4.5).</source>
        <translation>%1 a %2 enregistrements SPF. Les destinataires les tiennent alors tous pour faux (RFC&#xa0;7208, section 4.5).</translation>
    </message>
    <message>
        <source>Merge them into one TXT record.</source>
        <translation>Réunissez-les en un seul enregistrement TXT.</translation>
    </message>
    <message>
        <source>The SPF record of %1 has a part that is not understood: “%2”.</source>
        <translation>L’enregistrement SPF de %1 a une partie incompréhensible&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Correct or remove the part (RFC 7208 section 5).</source>
        <translation>Corrigez ou retirez cette partie (RFC&#xa0;7208, section 5).</translation>
    </message>
    <message>
        <source>The SPF record of %1 lets every server of the world send mail for the domain (“+all”).</source>
        <translation>L’enregistrement SPF de %1 autorise tous les serveurs du monde à envoyer pour le domaine («&#xa0;+all&#xa0;»).</translation>
    </message>
    <message>
        <source>End it with “-all” or “~all”.</source>
        <translation>Terminez-le par «&#xa0;-all&#xa0;» ou «&#xa0;~all&#xa0;».</translation>
    </message>
    <message>
        <source>The SPF record of %1 does not say what holds for all other servers.</source>
        <translation>L’enregistrement SPF de %1 ne dit pas ce qui vaut pour tous les autres serveurs.</translation>
    </message>
    <message>
        <source>The SPF record of %1 uses “ptr”, which must not be used any more (RFC 7208 section 5.5).</source>
        <translation>L’enregistrement SPF de %1 utilise «&#xa0;ptr&#xa0;», qui ne doit plus l’être (RFC&#xa0;7208, section 5.5).</translation>
    </message>
    <message>
        <source>Name the servers by “a”, “mx”, “ip4” or “ip6”.</source>
        <translation>Nommez les serveurs par «&#xa0;a&#xa0;», «&#xa0;mx&#xa0;», «&#xa0;ip4&#xa0;» ou «&#xa0;ip6&#xa0;».</translation>
    </message>
    <message>
        <source>The SPF record of %1 takes %2 lookups, with those of its includes. Receivers stop after 10 and treat it as wrong (RFC 7208 section 4.6.4).</source>
        <translation>L’enregistrement SPF de %1 demande %2 requêtes, avec celles de ses «&#xa0;include&#xa0;». Les destinataires s’arrêtent à 10 et le tiennent pour faux (RFC&#xa0;7208, section 4.6.4).</translation>
    </message>
    <message>
        <source>Remove includes that are not needed, or name addresses by “ip4” and “ip6”.</source>
        <translation>Retirez les «&#xa0;include&#xa0;» inutiles, ou nommez les adresses par «&#xa0;ip4&#xa0;» et «&#xa0;ip6&#xa0;».</translation>
    </message>
    <message>
        <source>The SPF record of %1 includes itself, through %2.</source>
        <translation>L’enregistrement SPF de %1 s’inclut lui-même, par %2.</translation>
    </message>
    <message>
        <source>Remove the include that leads back.</source>
        <translation>Retirez le «&#xa0;include&#xa0;» qui revient en arrière.</translation>
    </message>
    <message>
        <source>The SPF record of %1 refers to %2, which has no usable SPF record. Receivers then treat it as wrong.</source>
        <translation>L’enregistrement SPF de %1 renvoie à %2, qui n’a pas d’enregistrement SPF utilisable. Les destinataires le tiennent alors pour faux.</translation>
    </message>
    <message>
        <source>Correct the name, or remove the part.</source>
        <translation>Corrigez le nom, ou retirez cette partie.</translation>
    </message>
    <message>
        <source>The SPF record of %1 refers to %2, which could not be looked up (%3): its lookups are not counted.</source>
        <translation>L’enregistrement SPF de %1 renvoie à %2, qui n’a pas pu être interrogé (%3)&#xa0;: ses requêtes ne sont pas comptées.</translation>
    </message>
    <message>
        <source>Check again.</source>
        <translation>Vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>%1 has one SPF record, of %2 of the 10 lookups that are allowed.</source>
        <translation>%1 a un enregistrement SPF, qui fait %2 des 10 requêtes permises.</translation>
    </message>
    <message>
        <source>The %1 record of %2 has an address as its target: “%3”. It must be a host name, so nothing finds it.</source>
        <translation>L’enregistrement %1 de %2 a une adresse pour cible&#xa0;: «&#xa0;%3&#xa0;». Il faut un nom d’hôte, rien ne le trouve donc.</translation>
    </message>
    <message>
        <source>Give the host a name with an A or AAAA record, and enter that name.</source>
        <translation>Donnez à l’hôte un nom avec un enregistrement A ou AAAA, et saisissez ce nom.</translation>
    </message>
    <message>
        <source>The target of the %1 record of %2 has the domain twice: “%3”. The final dot is missing in the zone, so the zone&apos;s name was added to it.</source>
        <translation>La cible de l’enregistrement %1 de %2 contient deux fois le domaine&#xa0;: «&#xa0;%3&#xa0;». Il manque le point final dans la zone, dont le nom a donc été ajouté.</translation>
    </message>
    <message>
        <source>End the target with a dot: %4</source>
        <translation>Terminez la cible par un point&#xa0;: %4</translation>
    </message>
    <message>
        <source>The target of the %1 record of %2 does not exist: %3 has no address.</source>
        <translation>La cible de l’enregistrement %1 de %2 n’existe pas&#xa0;: %3 n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>Add an A or AAAA record for %3, or enter a host that has one.</source>
        <translation>Ajoutez un enregistrement A ou AAAA pour %3, ou saisissez un hôte qui en a un.</translation>
    </message>
    <message>
        <source>The target of the %1 record of %2 is an alias: %3 is a CNAME for %4 (RFC 2181 and RFC 2782 forbid it).</source>
        <translation>La cible de l’enregistrement %1 de %2 est un alias&#xa0;: %3 est un CNAME de %4 (les RFC&#xa0;2181 et&#xa0;2782 l’interdisent).</translation>
    </message>
    <message>
        <source>Enter %4 as the target, or give %3 addresses of its own.</source>
        <translation>Saisissez %4 comme cible, ou donnez à %3 ses propres adresses.</translation>
    </message>
    <message>
        <source>Whether the target of the %1 record of %2 exists could not be found out: %3 (%4).</source>
        <translation>Impossible de savoir si la cible de l’enregistrement %1 de %2 existe&#xa0;: %3 (%4).</translation>
    </message>
    <message>
        <source>%1 has no MTA-STS record: other servers may deliver its mail without encryption.</source>
        <translation>%1 n’a pas d’enregistrement MTA-STS&#xa0;: d’autres serveurs peuvent lui remettre le courrier sans chiffrement.</translation>
    </message>
    <message>
        <source>It is optional (RFC 8461). It takes a TXT record at _mta-sts.%1 and a policy at https://mta-sts.%1/.</source>
        <translation>C’est facultatif (RFC&#xa0;8461). Il faut un enregistrement TXT à _mta-sts.%1 et une politique à https://mta-sts.%1/.</translation>
    </message>
    <message>
        <source>%1 has several MTA-STS records: other servers then act as if there were none.</source>
        <translation>%1 a plusieurs enregistrements MTA-STS&#xa0;: les autres serveurs font alors comme s’il n’y en avait pas.</translation>
    </message>
    <message>
        <source>Keep one TXT record at _mta-sts.%1.</source>
        <translation>Gardez un seul enregistrement TXT à _mta-sts.%1.</translation>
    </message>
    <message>
        <source>The MTA-STS record of %1 cannot be understood: “%2”.</source>
        <translation>L’enregistrement MTA-STS de %1 est incompréhensible&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Write it as “v=STSv1; id=20300101T000000;”, the id of 1 to 32 letters and digits.</source>
        <translation>Écrivez «&#xa0;v=STSv1; id=20300101T000000;&#xa0;», l’id étant de 1 à 32 lettres et chiffres.</translation>
    </message>
    <message>
        <source>%1 announces MTA-STS, but the host of the policy does not exist: mta-sts.%1.</source>
        <translation>%1 annonce MTA-STS, mais l’hôte de la politique n’existe pas&#xa0;: mta-sts.%1.</translation>
    </message>
    <message>
        <source>Add an A or AAAA record for mta-sts.%1, and serve the policy there.</source>
        <translation>Ajoutez un enregistrement A ou AAAA pour mta-sts.%1, et servez-y la politique.</translation>
    </message>
    <message>
        <source>%1 announces MTA-STS. Its policy is not read here.</source>
        <translation>%1 annonce MTA-STS. Sa politique n’est pas lue ici.</translation>
    </message>
    <message>
        <source>%1 asks for no reports about failed encryption (TLS-RPT).</source>
        <translation>%1 ne demande pas de rapports sur les échecs de chiffrement (TLS-RPT).</translation>
    </message>
    <message>
        <source>It is optional (RFC 8460): a TXT record at _smtp._tls.%1 such as “v=TLSRPTv1; rua=mailto:…”.</source>
        <translation>C’est facultatif (RFC&#xa0;8460)&#xa0;: un enregistrement TXT à _smtp._tls.%1 tel que «&#xa0;v=TLSRPTv1; rua=mailto:…&#xa0;».</translation>
    </message>
    <message>
        <source>The TLS-RPT record of %1 cannot be understood: “%2”.</source>
        <translation>L’enregistrement TLS-RPT de %1 est incompréhensible&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Keep one TXT record: “v=TLSRPTv1; rua=mailto:…” or with an https: address.</source>
        <translation>Gardez un seul enregistrement TXT&#xa0;: «&#xa0;v=TLSRPTv1; rua=mailto:…&#xa0;» ou avec une adresse https:.</translation>
    </message>
    <message>
        <source>%1 asks for reports about failed encryption.</source>
        <translation>%1 demande des rapports sur les échecs de chiffrement.</translation>
    </message>
    <message>
        <source>A wildcard answers for every name below %1 with the %2 record “%3”: clients find servers at names that were never set up.</source>
        <translation>Un joker répond pour tout nom sous %1 par l’enregistrement %2 «&#xa0;%3&#xa0;»&#xa0;: les logiciels trouvent des serveurs à des noms jamais configurés.</translation>
    </message>
    <message>
        <source>Remove the record of *.%1 from the zone, or make sure that what it leads to answers clients correctly.</source>
        <translation>Retirez l’enregistrement de *.%1 de la zone, ou assurez-vous que ce vers quoi il mène répond correctement aux logiciels.</translation>
    </message>
    <message>
        <source>The SRV record of %1 leads clients to a server that is not in the plan: “%2”.</source>
        <translation>L’enregistrement SRV de %1 mène les logiciels de messagerie vers un serveur absent du plan&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Remove it from the zone, or add the service to the workspace.</source>
        <translation>Retirez-le de la zone, ou ajoutez le service à l’espace de travail.</translation>
    </message>
    <message>
        <source>The SRV record of %1 sends Outlook to a server that is not in the plan: “%2”.</source>
        <translation>L’enregistrement SRV de %1 envoie Outlook vers un serveur absent du plan&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Remove it from the zone, unless that server answers for the domain.</source>
        <translation>Retirez-le de la zone, à moins que ce serveur ne réponde pour le domaine.</translation>
    </message>
</context>
<context>
    <name>ForeignDocument</name>
    <message>
        <source>The value of %1 has the wrong type.</source>
        <translation>La valeur de %1 n’est pas du bon type.</translation>
    </message>
    <message>
        <source>This profile is encrypted for one device and cannot be read.</source>
        <translation>Ce profil est chiffré pour un seul appareil et ne peut pas être lu.</translation>
    </message>
    <message>
        <source>This is no configuration profile: the list PayloadContent is missing.</source>
        <translation>Ce n’est pas un profil de configuration&#xa0;: il manque la liste PayloadContent.</translation>
    </message>
    <message>
        <source>This is no Mozilla autoconfig file: the element clientConfig with an emailProvider in it is missing.</source>
        <translation>Ce n’est pas un fichier Mozilla autoconfig&#xa0;: il manque l’élément clientConfig contenant un emailProvider.</translation>
    </message>
    <message>
        <source>The server answers with error %1: %2</source>
        <translation>Le serveur répond par l’erreur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>This Autodiscover answer has no account for mail.</source>
        <translation>Cette réponse Autodiscover n’a pas de compte de messagerie.</translation>
    </message>
    <message>
        <source>The document has no settings; it sends the client to %1 (%2).</source>
        <translation>Le document n’a pas de réglages&#xa0;; il envoie le logiciel vers %1 (%2).</translation>
    </message>
    <message>
        <source>This is no Autodiscover answer: the element Autodiscover with a Response in it is missing.</source>
        <translation>Ce n’est pas une réponse Autodiscover&#xa0;: il manque l’élément Autodiscover contenant un Response.</translation>
    </message>
    <message>
        <source>A dictionary has a key before each value; here one is missing.</source>
        <translation>Un dictionnaire a une clé avant chaque valeur&#xa0;; ici, il en manque une.</translation>
    </message>
    <message>
        <source>The key “%1” is there twice.</source>
        <translation>La clé «&#xa0;%1&#xa0;» figure deux fois.</translation>
    </message>
    <message>
        <source>“%1” is no value of a property list.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur de liste de propriétés.</translation>
    </message>
    <message>
        <source>“%1” is no number; devices refuse the whole profile.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre&#xa0;; les appareils refusent tout le profil.</translation>
    </message>
    <message>
        <source>This is a binary property list; convert it to XML first: plutil -convert xml1 FILE.</source>
        <translation>C’est une liste de propriétés binaire&#xa0;; convertissez-la d’abord en XML&#xa0;: plutil -convert xml1 FICHIER.</translation>
    </message>
    <message>
        <source>This profile is signed (CMS); take the profile out of its signature first: openssl cms -verify -noverify -inform der -in FILE -out NEW.</source>
        <translation>Ce profil est signé (CMS)&#xa0;; extrayez-le d’abord de sa signature&#xa0;: openssl cms -verify -noverify -inform der -in FICHIER -out NOUVEAU.</translation>
    </message>
    <message>
        <source>This is no property list: the element plist with one value in it is missing.</source>
        <translation>Ce n’est pas une liste de propriétés&#xa0;: il manque l’élément plist contenant une valeur.</translation>
    </message>
    <message>
        <source>The file is encoded in %1; save it as UTF-8.</source>
        <translation>Le fichier est encodé en %1&#xa0;; enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>The file is not valid %1; save it as UTF-8.</source>
        <translation>Le fichier n’est pas du %1 valide&#xa0;; enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>A document type declaration is not read; remove it.</source>
        <translation>Une déclaration de type de document (DOCTYPE) n’est pas lue&#xa0;; retirez-la.</translation>
    </message>
    <message>
        <source>An element has too many attributes.</source>
        <translation>Un élément a trop d’attributs.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB and is not read.</source>
        <translation>Le fichier dépasse 1&#xa0;Mio et n’est pas lu.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>Elements are nested more than 64 deep.</source>
        <translation>Les éléments sont imbriqués sur plus de 64&#xa0;niveaux.</translation>
    </message>
    <message>
        <source>There are more than 20,000 elements.</source>
        <translation>Il y a plus de 20&#xa0;000&#xa0;éléments.</translation>
    </message>
    <message>
        <source>The entity “%1” is not known.</source>
        <translation>L’entité «&#xa0;%1&#xa0;» est inconnue.</translation>
    </message>
    <message>
        <source>This is not well-formed XML: %1</source>
        <translation>Ce n’est pas du XML bien formé&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is no XML document.</source>
        <translation>Ce n’est pas un document XML.</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>lists and objects are nested too deeply</source>
        <translation>listes et objets sont imbriqués trop profondément</translation>
    </message>
    <message>
        <source>this is not UTF-8 text; save the file as UTF-8</source>
        <translation>ce n’est pas du texte UTF-8&#xa0;; enregistrez le fichier en UTF-8</translation>
    </message>
    <message>
        <source>the file ends in the middle; it was cut off, so take it from a backup or add what is missing</source>
        <translation>le fichier s’arrête au milieu&#xa0;; il a été tronqué&#xa0;: reprenez-le d’une sauvegarde ou ajoutez ce qui manque</translation>
    </message>
    <message>
        <source>not JSON: a comma or a closing } is missing here</source>
        <translation>pas du JSON&#xa0;: il manque ici une virgule ou une } fermante</translation>
    </message>
    <message>
        <source>not JSON: a colon is missing here</source>
        <translation>pas du JSON&#xa0;: il manque ici un deux-points</translation>
    </message>
    <message>
        <source>not JSON: a comma or a closing ] is missing here</source>
        <translation>pas du JSON&#xa0;: il manque ici une virgule ou un ] fermant</translation>
    </message>
    <message>
        <source>not JSON: this is not a number</source>
        <translation>pas du JSON&#xa0;: ce n’est pas un nombre</translation>
    </message>
    <message>
        <source>not JSON: unknown escape sequence; a backslash is written \\</source>
        <translation>pas du JSON&#xa0;: séquence d’échappement inconnue&#xa0;; une barre oblique inverse s’écrit \\</translation>
    </message>
    <message>
        <source>not JSON: a closing quotation mark is missing</source>
        <translation>pas du JSON&#xa0;: il manque un guillemet fermant</translation>
    </message>
    <message>
        <source>not JSON: there is text after the end</source>
        <translation>pas du JSON&#xa0;: il y a du texte après la fin</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>le fichier est trop grand</translation>
    </message>
    <message>
        <source>not JSON: something else was expected here</source>
        <translation>pas du JSON&#xa0;: autre chose était attendu ici</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>c’est un dossier, pas un fichier</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>lecture impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file is larger than %1; this is no file of this program</source>
        <translation>le fichier dépasse %1&#xa0;; ce n’est pas un fichier de ce programme</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>the file must be one JSON object, { … }</source>
        <translation>le fichier doit être un objet JSON, { … }</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>false</source>
        <translation>false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>attendu&#xa0;: %1, trouvé&#xa0;: %2</translation>
    </message>
    <message>
        <source>the text contains the control character U+%1, which no mail client can be sent; remove it</source>
        <translation>le texte contient le caractère de contrôle U+%1, qu’aucun logiciel de messagerie ne peut recevoir&#xa0;; retirez-le</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>il manque «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>le nombre est trop grand</translation>
    </message>
    <message>
        <source>expected one of %1; found %2</source>
        <translation>attendu&#xa0;: l’un de %1&#xa0;; trouvé&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is there twice in one object; remove one of the two</source>
        <translation>«&#xa0;%1&#xa0;» figure deux fois dans un même objet&#xa0;; retirez l’un des deux</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Edits, previews and exports the automatic configuration of mail clients.</source>
        <translation>Édite, prévisualise et exporte la configuration automatique des logiciels de messagerie.</translation>
    </message>
    <message>
        <source>Language of the window: en or fr.</source>
        <translation>Langue de la fenêtre&#xa0;: en ou fr.</translation>
    </message>
    <message>
        <source>Shows the window and ends, as a test.</source>
        <translation>Montre la fenêtre et s’arrête, pour un essai.</translation>
    </message>
    <message>
        <source>Workspace, classic settings.json or list of domains to open.</source>
        <translation>Espace de travail, settings.json classique ou liste de domaines à ouvrir.</translation>
    </message>
    <message>
        <source>--lang takes en or fr.</source>
        <translation>--lang vaut en ou fr.</translation>
    </message>
</context>
<context>
    <name>PreviewSource</name>
    <message>
        <source>DNS zone</source>
        <translation>Zone DNS</translation>
    </message>
    <message>
        <source>DNS servers (BIND, Knot, NSD…)</source>
        <translation>Serveurs DNS (BIND, Knot, NSD…)</translation>
    </message>
</context>
<context>
    <name>RecordColumns</name>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Préférence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Chiffrement</translation>
    </message>
</context>
<context>
    <name>RecordStatus</name>
    <message>
        <source>Matches</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Ne fonctionne pas</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Gênant</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Présent</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Expected:</source>
        <translation>Attendu&#xa0;:</translation>
    </message>
    <message>
        <source>Seen:</source>
        <translation>Trouvé&#xa0;:</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Que faire&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Kept by caches</source>
        <translation>Gardé par les caches</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>To paste into the zone</source>
        <translation>À coller dans la zone</translation>
    </message>
    <message>
        <source>Checked on %1, with the domains&apos; own name servers.</source>
        <translation>Vérifié le %1, avec les serveurs de noms des domaines.</translation>
    </message>
    <message>
        <source>Checked on %1, with the system&apos;s resolver.</source>
        <translation>Vérifié le %1, avec le résolveur du système.</translation>
    </message>
    <message>
        <source>Checked on %1, with the name server %2.</source>
        <translation>Vérifié le %1, avec le serveur de noms %2.</translation>
    </message>
    <message>
        <source>The check was cancelled: only what was complete by then is here.</source>
        <translation>La vérification a été annulée&#xa0;: seul ce qui était terminé figure ici.</translation>
    </message>
    <message>
        <source>Live DNS, compared with the plan</source>
        <translation>DNS réel, comparé au plan</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) as planned.</source>
        <translation>
            <numerusform>%n enregistrement conforme.</numerusform>
            <numerusform>%n enregistrements conformes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) checked.</source>
        <translation>
            <numerusform>%n domaine vérifié.</numerusform>
            <numerusform>%n domaines vérifiés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Security</name>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None (cleartext)</source>
        <translation>Aucun (en clair)</translation>
    </message>
</context>
<context>
    <name>ServicePresets</name>
    <message>
        <source>IMAP over TLS</source>
        <translation>IMAP en TLS</translation>
    </message>
    <message>
        <source>IMAP with STARTTLS</source>
        <translation>IMAP avec STARTTLS</translation>
    </message>
    <message>
        <source>POP3 over TLS</source>
        <translation>POP3 en TLS</translation>
    </message>
    <message>
        <source>POP3 with STARTTLS</source>
        <translation>POP3 avec STARTTLS</translation>
    </message>
    <message>
        <source>Submission over TLS</source>
        <translation>Envoi en TLS</translation>
    </message>
    <message>
        <source>Submission with STARTTLS</source>
        <translation>Envoi avec STARTTLS</translation>
    </message>
    <message>
        <source>JMAP</source>
        <translation>JMAP</translation>
    </message>
    <message>
        <source>ManageSieve with STARTTLS</source>
        <translation>ManageSieve avec STARTTLS</translation>
    </message>
    <message>
        <source>CalDAV</source>
        <translation>CalDAV</translation>
    </message>
    <message>
        <source>CardDAV</source>
        <translation>CardDAV</translation>
    </message>
    <message>
        <source>Exchange ActiveSync</source>
        <translation>Exchange ActiveSync</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message>
        <source>IMAP over TLS</source>
        <translation>IMAP en TLS</translation>
    </message>
    <message>
        <source>IMAP with STARTTLS</source>
        <translation>IMAP avec STARTTLS</translation>
    </message>
    <message>
        <source>POP3 over TLS</source>
        <translation>POP3 en TLS</translation>
    </message>
    <message>
        <source>POP3 with STARTTLS</source>
        <translation>POP3 avec STARTTLS</translation>
    </message>
    <message>
        <source>submission over TLS</source>
        <translation>l’envoi en TLS</translation>
    </message>
    <message>
        <source>submission with STARTTLS</source>
        <translation>l’envoi avec STARTTLS</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Encrypted password (CRAM-MD5, SCRAM)</source>
        <translation>Mot de passe chiffré (CRAM-MD5, SCRAM)</translation>
    </message>
    <message>
        <source>OAuth2</source>
        <translation>OAuth2</translation>
    </message>
    <message>
        <source>Kerberos (GSSAPI)</source>
        <translation>Kerberos (GSSAPI)</translation>
    </message>
    <message>
        <source>NTLM</source>
        <translation>NTLM</translation>
    </message>
    <message>
        <source>TLS client certificate</source>
        <translation>Certificat client TLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>Ttl</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceFile</name>
    <message>
        <source>this is a folder or a device, not a file</source>
        <translation>c’est un dossier ou un périphérique, pas un fichier</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>écriture impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>&quot;protocol&quot; is missing</source>
        <translation>il manque «&#xa0;protocol&#xa0;»</translation>
    </message>
    <message>
        <source>this is not a workspace of E-Mail Autoconfigure: expected &quot;%1&quot;, found %2</source>
        <translation>ce n’est pas un espace de travail d’E-Mail Autoconfigure&#xa0;: attendu&#xa0;: «&#xa0;%1&#xa0;», trouvé&#xa0;: %2</translation>
    </message>
    <message>
        <source>&quot;version&quot; is missing</source>
        <translation>il manque «&#xa0;version&#xa0;»</translation>
    </message>
    <message>
        <source>the file has version %1, but this program reads only version %2; install a newer E-Mail Autoconfigure to open it</source>
        <translation>le fichier est de version %1, mais ce programme ne lit que la version %2&#xa0;; installez un E-Mail Autoconfigure plus récent pour l’ouvrir</translation>
    </message>
    <message>
        <source>there is no such version of the file format</source>
        <translation>cette version du format de fichier n’existe pas</translation>
    </message>
</context>
<context>
    <name>autoconfigure::AddressBox</name>
    <message>
        <source>This address belongs to %1, not to %2. What is shown is the form without an address.</source>
        <translation>Cette adresse est du domaine %1, pas de %2. C’est la forme sans adresse qui est montrée.</translation>
    </message>
    <message>
        <source>This text is the same for every address.</source>
        <translation>Ce texte est le même pour toutes les adresses.</translation>
    </message>
    <message>
        <source>Preview as &amp;user:</source>
        <translation>&amp;Vu par&#xa0;:</translation>
    </message>
    <message>
        <source>Without an address</source>
        <translation>Sans adresse</translation>
    </message>
    <message>
        <source>Without an address, or someone@%1</source>
        <translation>Sans adresse, ou utilisateur@%1</translation>
    </message>
    <message>
        <source>Address to preview as a user</source>
        <translation>Adresse de l’utilisateur pour l’aperçu</translation>
    </message>
</context>
<context>
    <name>autoconfigure::AuthenticationEditor</name>
    <message>
        <source>Prefer the method</source>
        <translation>Monter la méthode</translation>
    </message>
    <message>
        <source>Prefer the method less</source>
        <translation>Descendre la méthode</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DnsDetails</name>
    <message>
        <source>%1: %2</source>
        <comment>severity: sentence</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>Trouvé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Caches keep this answer for up to %1.</source>
        <translation>Les caches gardent cette réponse jusqu’à %1.</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Vérifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>No problem found.</source>
        <translation>Aucun problème.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>The selected record</source>
        <translation>L’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Line to paste:</source>
        <translation>Ligne à coller&#xa0;:</translation>
    </message>
    <message>
        <source>Line to paste</source>
        <translation>Ligne à coller</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the line for the zone</source>
        <translation>Copier la ligne pour la zone</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DnsPanel</name>
    <message>
        <source>%1 of %2</source>
        <comment>domains checked of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1. Asked: %2.</source>
        <comment>numbers of domains and errors, name server</comment>
        <translation>%1. Interrogé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>Le rapport est enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelled. Only domains that were complete by then have new results.</source>
        <translation>Annulé. Seuls les domaines terminés à ce moment ont de nouveaux résultats.</translation>
    </message>
    <message>
        <source>Results in italics are from before the last change of the workspace.</source>
        <translation>Les résultats en italique datent d’avant la dernière modification de l’espace de travail.</translation>
    </message>
    <message>
        <source>No problem found.</source>
        <translation>Aucun problème.</translation>
    </message>
    <message>
        <source>No result matches the filter.</source>
        <translation>Aucun résultat ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Asking the name servers…</source>
        <translation>Interrogation des serveurs de noms…</translation>
    </message>
    <message>
        <source>F5 checks the DNS of the selected domains against the plan, Shift+F5 that of all domains.</source>
        <translation>F5 compare au plan le DNS des domaines sélectionnés, Maj+F5 celui de tous les domaines.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the check (Esc)</source>
        <translation>Annuler la vérification (Échap)</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Check the domains of the selected rows again</source>
        <translation>Revérifier les domaines des lignes sélectionnées</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Copy missing records</source>
        <translation>Copier les enregistrements manquants</translation>
    </message>
    <message>
        <source>Copy missing</source>
        <translation>Copier les manquants</translation>
    </message>
    <message>
        <source>Copy every line that is to be pasted into the zones of the selected rows</source>
        <translation>Copier toutes les lignes à coller dans les zones des lignes sélectionnées</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Save all results as HTML, JSON or CSV</source>
        <translation>Enregistrer tous les résultats en HTML, JSON ou CSV</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Problèmes seulement</translation>
    </message>
    <message>
        <source>Show only errors and warnings</source>
        <translation>Montrer seulement les erreurs et les avertissements</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Les pires d’abord</translation>
    </message>
    <message>
        <source>Sort by severity instead of the order of the workspace</source>
        <translation>Trier par gravité au lieu de l’ordre de l’espace de travail</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Avancement de la vérification</translation>
    </message>
    <message>
        <source>Filter the results</source>
        <translation>Filtrer les résultats</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Results of the DNS check</source>
        <translation>Résultats de la vérification DNS</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DnsPlanModel</name>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Necessity</source>
        <translation>Nécessité</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DnsPlanView</name>
    <message>
        <source>DNS records with their reasons</source>
        <translation>Enregistrements DNS avec leurs raisons</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DnsResultsModel</name>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as planned</source>
        <translation>
            <numerusform>%n conforme</numerusform>
            <numerusform>%n conformes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before the last change</source>
        <comment>time of the check</comment>
        <translation>%1, avant la dernière modification</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>owner name, record type</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>time of the check</comment>
        <translation>Vérifié</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DnsServerChoice</name>
    <message>
        <source>Ask:</source>
        <comment>the name server</comment>
        <translation>Interroger&#xa0;:</translation>
    </message>
    <message>
        <source>Name server to ask</source>
        <translation>Serveur de noms à interroger</translation>
    </message>
    <message>
        <source>System&apos;s resolver</source>
        <translation>Résolveur du système</translation>
    </message>
    <message>
        <source>This name server</source>
        <translation>Ce serveur de noms</translation>
    </message>
    <message>
        <source>Domain&apos;s own name servers</source>
        <translation>Serveurs de noms du domaine</translation>
    </message>
    <message>
        <source>The domain&apos;s own name servers tell what is published now, and are compared with each other. Resolvers may still have the previous answer.</source>
        <translation>Les serveurs de noms du domaine disent ce qui est publié maintenant, et sont comparés entre eux. Les résolveurs peuvent encore avoir l’ancienne réponse.</translation>
    </message>
    <message>
        <source>Address of the name server</source>
        <translation>Adresse du serveur de noms</translation>
    </message>
    <message>
        <source>IP address, with a port if it is not 53</source>
        <translation>Adresse IP, avec un port si ce n’est pas 53</translation>
    </message>
    <message>
        <source>the domain&apos;s own name servers</source>
        <translation>les serveurs de noms du domaine</translation>
    </message>
    <message>
        <source>the system&apos;s resolver</source>
        <translation>le résolveur du système</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DomainListModel</name>
    <message>
        <source>%1, %2</source>
        <comment>domain, severity of its worst finding</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Rename domain</source>
        <translation>Renommer le domaine</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DomainPage</name>
    <message>
        <source>Change domain name</source>
        <translation>Changer le nom du domaine</translation>
    </message>
    <message>
        <source>Change profile of a domain</source>
        <translation>Changer le profil d’un domaine</translation>
    </message>
    <message>
        <source>Change mail servers</source>
        <translation>Changer les serveurs de messagerie</translation>
    </message>
    <message>
        <source>Change own display name</source>
        <translation>Changer le nom affiché spécifique</translation>
    </message>
    <message>
        <source>Change own short name</source>
        <translation>Changer le nom court spécifique</translation>
    </message>
    <message>
        <source>Change own links to help</source>
        <translation>Changer les liens d’aide spécifiques</translation>
    </message>
    <message>
        <source>Change own services</source>
        <translation>Changer les services spécifiques</translation>
    </message>
    <message>
        <source>In files and in DNS: %1</source>
        <translation>Dans les fichiers et le DNS&#xa0;: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (inconnu)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>The part of the addresses after the @. All clients look for their settings under it. Example: example.org or société.example.</source>
        <translation>La partie des adresses après le @. Tous les logiciels cherchent leurs réglages sous ce nom. Exemple&#xa0;: example.org ou société.example.</translation>
    </message>
    <message>
        <source>The set of mail services that this domain shares with others. All documents are made of it. Example: main.</source>
        <translation>Les services de messagerie que ce domaine partage avec d’autres. Tous les documents en sont faits. Exemple&#xa0;: main.</translation>
    </message>
    <message>
        <source>M&amp;X: servers that take mail for the domain</source>
        <translation>M&amp;X&#xa0;: serveurs qui reçoivent le courrier du domaine</translation>
    </message>
    <message>
        <source>MX hosts</source>
        <translation>Serveurs MX</translation>
    </message>
    <message>
        <source>The servers that take mail for this domain; published in DNS for other mail servers, lower preference first. Some clients guess settings from it. Example: mail.example.org, 10.</source>
        <translation>Les serveurs qui reçoivent le courrier de ce domaine&#xa0;; publiés dans le DNS pour les autres serveurs, la plus petite préférence d’abord. Certains logiciels en devinent les réglages. Exemple&#xa0;: mail.example.org, 10.</translation>
    </message>
    <message>
        <source>Add mail server</source>
        <translation>Ajouter un serveur de messagerie</translation>
    </message>
    <message>
        <source>Remove mail server</source>
        <translation>Supprimer le serveur de messagerie</translation>
    </message>
    <message>
        <source>Different from the profile</source>
        <translation>Différent du profil</translation>
    </message>
    <message>
        <source>Own displa&amp;y name:</source>
        <translation>Nom affiché spécifi&amp;que&#xa0;:</translation>
    </message>
    <message>
        <source>Own display name</source>
        <translation>Nom affiché spécifique</translation>
    </message>
    <message>
        <source>What users see as the name of their mail provider, for this domain only. Thunderbird and Apple Mail show it. Example: Example Mail.</source>
        <translation>Le nom de fournisseur que voient les utilisateurs, pour ce domaine seulement. Thunderbird et Apple Mail le montrent. Exemple&#xa0;: Messagerie Exemple.</translation>
    </message>
    <message>
        <source>O&amp;wn short name:</source>
        <translation>Nom court spécifique&#xa0;:</translation>
    </message>
    <message>
        <source>Own short name</source>
        <translation>Nom court spécifique</translation>
    </message>
    <message>
        <source>A short form of the display name, at most 20 characters, for this domain only. Thunderbird shows it. Example: Example.</source>
        <translation>Une forme courte du nom affiché, 20&#xa0;caractères au plus, pour ce domaine seulement. Thunderbird la montre. Exemple&#xa0;: Exemple.</translation>
    </message>
    <message>
        <source>Own lin&amp;ks to help</source>
        <translation>&amp;Liens d’aide spécifiques</translation>
    </message>
    <message>
        <source>Own links to help</source>
        <translation>Liens d’aide spécifiques</translation>
    </message>
    <message>
        <source>Help pages for users of this domain, one per language. Thunderbird links to them. Example: en, Settings, https://example.org/help.</source>
        <translation>Pages d’aide pour les utilisateurs de ce domaine, une par langue. Thunderbird y renvoie. Exemple&#xa0;: fr, Réglages, https://example.org/aide.</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Ajouter un lien</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Supprimer le lien</translation>
    </message>
    <message>
        <source>Own &amp;services</source>
        <translation>&amp;Services spécifiques</translation>
    </message>
    <message>
        <source>Prof&amp;ile:</source>
        <translation>Prof&amp;il&#xa0;:</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ExportDialog</name>
    <message numerus="yes">
        <source>The workspace has %n error(s). What is exported may not work:</source>
        <translation>
            <numerusform>L’espace de travail a %n erreur. Ce qui est exporté risque de ne pas fonctionner&#xa0;:</numerusform>
            <numerusform>L’espace de travail a %n erreurs. Ce qui est exporté risque de ne pas fonctionner&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>– %1</source>
        <translation>– %1</translation>
    </message>
    <message>
        <source>– %1: %2</source>
        <translation>– %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>– and %n more</source>
        <translation>
            <numerusform>– et %n autre</numerusform>
            <numerusform>– et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Export anyway</source>
        <translation>&amp;Exporter quand même</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Fer&amp;mer</translation>
    </message>
    <message>
        <source>Where to export</source>
        <translation>Où exporter</translation>
    </message>
    <message>
        <source>Cancelled. What was there before is unchanged.</source>
        <translation>Annulé. Ce qui existait reste inchangé.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written, %1: %2</source>
        <translation>
            <numerusform>%n fichier écrit, %1&#xa0;: %2</numerusform>
            <numerusform>%n fichiers écrits, %1&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format&#xa0;:</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>ZIP archive (.zip)</source>
        <translation>Archive ZIP (.zip)</translation>
    </message>
    <message>
        <source>Compressed tar archive (.tar.gz)</source>
        <translation>Archive tar compressée (.tar.gz)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>&amp;Destination&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’exportation</translation>
    </message>
    <message>
        <source>Written files</source>
        <translation>Fichiers écrits</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>autoconfigure::FileController</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Import classic settings</source>
        <translation>Importer des réglages classiques</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Add a list of domains</source>
        <translation>Ajouter une liste de domaines</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) added.</source>
        <translation>
            <numerusform>%n domaine ajouté.</numerusform>
            <numerusform>%n domaines ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>this is a folder; a file is needed</source>
        <translation>c’est un dossier, il faut un fichier</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>le fichier ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file is larger than 256 MiB</source>
        <translation>le fichier dépasse 256&#xa0;Mio</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s).</source>
        <translation>
            <numerusform>%n autre constat.</numerusform>
            <numerusform>%n autres constats.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::FilterEdit</name>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown of all rows</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>autoconfigure::FindBar</name>
    <message>
        <source>No match</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find in the preview</source>
        <translation>Rechercher dans l’aperçu</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Résultat suivant (F3)</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Résultat précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
</context>
<context>
    <name>autoconfigure::FindingLabel</name>
    <message>
        <source>%1: %2</source>
        <comment>severity: sentence</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>autoconfigure::FindingsModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
</context>
<context>
    <name>autoconfigure::FindingsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n information</source>
        <translation>
            <numerusform>%n information</numerusform>
            <numerusform>%n informations</numerusform>
        </translation>
    </message>
    <message>
        <source>No problem found.</source>
        <translation>Aucun problème.</translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation>Aucun constat ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <comment>severity: subject: message</comment>
        <translation>%1&#xa0;: %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Filtrer les constats</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the selected findings, or all that are shown</source>
        <translation>Copier les constats sélectionnés, ou tous ceux qui sont affichés</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>The selected finding</source>
        <translation>Le constat sélectionné</translation>
    </message>
    <message>
        <source>Select a finding to see what to do about it.</source>
        <translation>Sélectionnez un constat pour voir que faire.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::HostingPage</name>
    <message>
        <source>Change hosting</source>
        <translation>Changer l’hébergement</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Hébergement</translation>
    </message>
    <message>
        <source>Hosti&amp;ng domain:</source>
        <translation>Domaine d’&amp;hébergement&#xa0;:</translation>
    </message>
    <message>
        <source>The domain whose autoconfig and autodiscover hosts answer for all the others. All clients are led to it. Example: example.org.</source>
        <translation>Le domaine dont les hôtes autoconfig et autodiscover répondent pour tous les autres. Tous les logiciels y sont renvoyés. Exemple&#xa0;: example.org.</translation>
    </message>
    <message>
        <source>&amp;Web server:</source>
        <translation>Serveur &amp;web&#xa0;:</translation>
    </message>
    <message>
        <source>The web server’s own name, to which autoconfig and autodiscover point in DNS. Empty where they point to the addresses below. Example: www.example.org.</source>
        <translation>Le nom d’hôte du serveur web lui-même, vers lequel autoconfig et autodiscover pointent dans le DNS. Vide s’ils pointent vers les adresses ci-dessous. Exemple&#xa0;: www.example.org.</translation>
    </message>
    <message>
        <source>IPv4 &amp;addresses:</source>
        <translation>Adresses &amp;IPv4&#xa0;:</translation>
    </message>
    <message>
        <source>The web server’s IPv4 addresses, with commas between them; for A records where no web server name is given. Example: 192.0.2.10.</source>
        <translation>Les adresses IPv4 du serveur web, séparées par des virgules&#xa0;; pour les enregistrements A quand le serveur web n’a pas de nom ici. Exemple&#xa0;: 192.0.2.10.</translation>
    </message>
    <message>
        <source>IPv6 addre&amp;sses:</source>
        <translation>Adresses I&amp;Pv6&#xa0;:</translation>
    </message>
    <message>
        <source>The web server’s IPv6 addresses, with commas between them; for AAAA records where no web server name is given. Example: 2001:db8::10.</source>
        <translation>Les adresses IPv6 du serveur web, séparées par des virgules&#xa0;; pour les enregistrements AAAA quand le serveur web n’a pas de nom ici. Exemple&#xa0;: 2001:db8::10.</translation>
    </message>
    <message>
        <source>Time to &amp;live:</source>
        <translation>D&amp;urée de vie&#xa0;:</translation>
    </message>
    <message>
        <source>How long Outlook keeps what it was told before it asks again, in hours. Example: 168, a week.</source>
        <translation>Durée, en heures, pendant laquelle Outlook conserve les réglages reçus avant de les redemander. Exemple&#xa0;: 168, une semaine.</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours, after a number</comment>
        <translation>&#xa0;h</translation>
    </message>
    <message>
        <source>&amp;Certificate:</source>
        <translation>&amp;Certificat&#xa0;:</translation>
    </message>
    <message>
        <source>The certificate’s path on the web server, for the Apache and NGINX configurations; %HOST% stands for the host. Example: /etc/letsencrypt/live/%HOST%/fullchain.pem.</source>
        <translation>Le chemin du certificat sur le serveur web, pour les configurations d’Apache et de NGINX&#xa0;; %HOST% tient lieu de l’hôte. Exemple&#xa0;: /etc/letsencrypt/live/%HOST%/fullchain.pem.</translation>
    </message>
    <message>
        <source>Certificate &amp;key:</source>
        <translation>C&amp;lé du certificat&#xa0;:</translation>
    </message>
    <message>
        <source>The private key’s path on the web server; only the path is kept. Example: /etc/letsencrypt/live/%HOST%/privkey.pem.</source>
        <translation>Le chemin de la clé privée sur le serveur web&#xa0;; seul le chemin est gardé. Exemple&#xa0;: /etc/letsencrypt/live/%HOST%/privkey.pem.</translation>
    </message>
    <message>
        <source>F&amp;older on the web server:</source>
        <translation>Dossier &amp;sur le serveur web&#xa0;:</translation>
    </message>
    <message>
        <source>Where the bundle is unpacked; the Apache and NGINX configurations point to it. Example: /srv/email-autoconfigure.</source>
        <translation>Où le lot est déposé&#xa0;; les configurations d’Apache et de NGINX y pointent. Exemple&#xa0;: /srv/email-autoconfigure.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::MainActions</name>
    <message>
        <source>&amp;New workspace</source>
        <translation>&amp;Nouvel espace de travail</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple workspace</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Import a &amp;classic settings.json…</source>
        <translation>Importer un settings.json &amp;classique…</translation>
    </message>
    <message>
        <source>Import a &amp;list of domains…</source>
        <translation>Importer une &amp;liste de domaines…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Ex&amp;porter…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Filter domains</source>
        <translation>&amp;Filtrer les domaines</translation>
    </message>
    <message>
        <source>&amp;Add domain…</source>
        <translation>&amp;Ajouter un domaine…</translation>
    </message>
    <message>
        <source>&amp;Duplicate domain…</source>
        <translation>&amp;Dupliquer le domaine…</translation>
    </message>
    <message>
        <source>&amp;Remove domains</source>
        <translation>&amp;Supprimer les domaines</translation>
    </message>
    <message>
        <source>R&amp;ename domain</source>
        <translation>&amp;Renommer le domaine</translation>
    </message>
    <message>
        <source>&amp;Paste a list of domains</source>
        <translation>&amp;Coller une liste de domaines</translation>
    </message>
    <message>
        <source>Pre&amp;vious domain</source>
        <translation>Domaine précéden&amp;t</translation>
    </message>
    <message>
        <source>&amp;Next domain</source>
        <translation>Domaine s&amp;uivant</translation>
    </message>
    <message>
        <source>Add pr&amp;ofile</source>
        <translation>Ajouter un &amp;profil</translation>
    </message>
    <message>
        <source>D&amp;uplicate profile</source>
        <translation>Dup&amp;liquer le profil</translation>
    </message>
    <message>
        <source>Remove profi&amp;le</source>
        <translation>Supprimer l&amp;e profil</translation>
    </message>
    <message>
        <source>Rena&amp;me profile</source>
        <translation>Reno&amp;mmer le profil</translation>
    </message>
    <message>
        <source>Hostin&amp;g</source>
        <translation>&amp;Hébergement</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Constat suiva&amp;nt</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Constat précéden&amp;t</translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <comment>part of the window that has the keyboard</comment>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>&amp;About E-Mail Autoconfigure</source>
        <translation>À &amp;propos d’E-Mail Autoconfigure</translation>
    </message>
    <message>
        <source>&amp;Check DNS</source>
        <translation>&amp;Vérifier le DNS</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check the DNS of the selected domains (F5)</source>
        <translation>Vérifier le DNS des domaines sélectionnés (F5)</translation>
    </message>
    <message>
        <source>Chec&amp;k DNS of all domains</source>
        <translation>Vérifier le DNS de tous les domai&amp;nes</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Tout vérifier</translation>
    </message>
    <message>
        <source>Check the DNS of all domains (Shift+F5)</source>
        <translation>Vérifier le DNS de tous les domaines (Maj+F5)</translation>
    </message>
</context>
<context>
    <name>autoconfigure::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Afficha&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>A&amp;pparence</translation>
    </message>
    <message>
        <source>Do&amp;main</source>
        <translation>Do&amp;maine</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
</context>
<context>
    <name>autoconfigure::MainWindow</name>
    <message>
        <source>dropped text</source>
        <translation>texte déposé</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Aucune erreur</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors, warnings</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Duplicate domain</source>
        <translation>Dupliquer le domaine</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n domain(s)</source>
        <translation>
            <numerusform>Supprimer %n domaine</numerusform>
            <numerusform>Supprimer %n domaines</numerusform>
        </translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>presse-papiers</translation>
    </message>
    <message>
        <source>Duplicate profile</source>
        <translation>Dupliquer le profil</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>Ajouter un profil</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Supprimer le profil</translation>
    </message>
    <message>
        <source>About E-Mail Autoconfigure</source>
        <translation>À propos d’E-Mail Autoconfigure</translation>
    </message>
    <message>
        <source>E-Mail Autoconfigure %1</source>
        <translation>E-Mail Autoconfigure %1</translation>
    </message>
    <message>
        <source>Edits, previews, checks and exports the automatic configuration of mail clients. Free software under the GNU GPL, version 3 or later.</source>
        <translation>Édite, prévisualise, vérifie et exporte la configuration automatique des logiciels de messagerie. Logiciel libre sous licence GNU&#xa0;GPL, version&#xa0;3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Aperçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>DNS check</source>
        <translation>Vérification DNS</translation>
    </message>
</context>
<context>
    <name>autoconfigure::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>autoconfigure::NewDomainDialog</name>
    <message>
        <source>Add domain</source>
        <translation>Ajouter un domaine</translation>
    </message>
    <message>
        <source>Duplicate domain</source>
        <translation>Dupliquer le domaine</translation>
    </message>
    <message>
        <source>Domain &amp;name:</source>
        <translation>&amp;Nom du domaine&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>&amp;Profil&#xa0;:</translation>
    </message>
    <message>
        <source>A profile with IMAP and submission over TLS is made with it.</source>
        <translation>Un profil avec IMAP et envoi en TLS est créé en même temps.</translation>
    </message>
    <message>
        <source>The part of the addresses after the @.</source>
        <translation>La partie des adresses après le @.</translation>
    </message>
    <message>
        <source>Not a domain name yet: letters, digits and hyphens, with a dot between the parts.</source>
        <translation>Pas encore un nom de domaine&#xa0;: lettres, chiffres et traits d’union, avec un point entre les parties.</translation>
    </message>
    <message>
        <source>This domain is in the workspace already.</source>
        <translation>Ce domaine est déjà dans l’espace de travail.</translation>
    </message>
    <message>
        <source>In files and in DNS: %1</source>
        <translation>Dans les fichiers et le DNS&#xa0;: %1</translation>
    </message>
    <message>
        <source>Settings for addresses such as user@%1.</source>
        <translation>Réglages des adresses telles que utilisateur@%1.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::PreviewFooter</name>
    <message>
        <source>Read by:</source>
        <translation>Lu par&#xa0;:</translation>
    </message>
    <message>
        <source>Published at:</source>
        <translation>Publié sur&#xa0;:</translation>
    </message>
    <message>
        <source>Programs that read this text</source>
        <translation>Logiciels qui lisent ce texte</translation>
    </message>
    <message>
        <source>Addresses where this text is published</source>
        <translation>Adresses où ce texte est publié</translation>
    </message>
</context>
<context>
    <name>autoconfigure::PreviewPanel</name>
    <message>
        <source>%1 · %2</source>
        <comment>media type, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Save the previewed text</source>
        <translation>Enregistrer le texte de l’aperçu</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Aperçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>What is previewed</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>&amp;Reasons</source>
        <translation>&amp;Raisons</translation>
    </message>
    <message>
        <source>Show the records as a table with their reasons</source>
        <translation>Montrer les enregistrements dans un tableau avec leurs raisons</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find in this text (%1)</source>
        <translation>Rechercher dans ce texte (%1)</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>Copier tout le texte</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save this text in a file</source>
        <translation>Enregistrer ce texte dans un fichier</translation>
    </message>
    <message>
        <source>Select a domain to see what its users&apos; mail clients will receive.</source>
        <translation>Sélectionnez un domaine pour voir ce que recevront les logiciels de messagerie de ses utilisateurs.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProfilePage</name>
    <message>
        <source>Change display name</source>
        <translation>Changer le nom affiché</translation>
    </message>
    <message>
        <source>Change short name</source>
        <translation>Changer le nom court</translation>
    </message>
    <message>
        <source>Change links to help</source>
        <translation>Changer les liens d’aide</translation>
    </message>
    <message numerus="yes">
        <source>Used by %n domain(s)</source>
        <translation>
            <numerusform>Utilisé par %n domaine</numerusform>
            <numerusform>Utilisé par %n domaines</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Identifier:</source>
        <translation>&amp;Identifiant&#xa0;:</translation>
    </message>
    <message>
        <source>The word by which domains refer to this profile; no client sees it. Changing it changes the domains with it. Example: main.</source>
        <translation>Le mot par lequel les domaines désignent ce profil&#xa0;; aucun logiciel ne le voit. Le changer met à jour les domaines. Exemple&#xa0;: main.</translation>
    </message>
    <message>
        <source>Displa&amp;y name:</source>
        <translation>&amp;Nom affiché&#xa0;:</translation>
    </message>
    <message>
        <source>What users see as the name of their mail provider. Thunderbird and Apple Mail show it. Example: Example Mail.</source>
        <translation>Le nom de fournisseur que voient les utilisateurs. Thunderbird et Apple Mail le montrent. Exemple&#xa0;: Messagerie Exemple.</translation>
    </message>
    <message>
        <source>Short &amp;name:</source>
        <translation>Nom court&#xa0;:</translation>
    </message>
    <message>
        <source>A short form of the display name, at most 20 characters. Thunderbird shows it. Example: Example.</source>
        <translation>Une forme courte du nom affiché, 20&#xa0;caractères au plus. Thunderbird la montre. Exemple&#xa0;: Exemple.</translation>
    </message>
    <message>
        <source>&amp;Services</source>
        <translation>&amp;Services</translation>
    </message>
    <message>
        <source>Lin&amp;ks to help</source>
        <translation>&amp;Liens d’aide</translation>
    </message>
    <message>
        <source>Links to help</source>
        <translation>Liens d’aide</translation>
    </message>
    <message>
        <source>Help pages for users, one per language. Thunderbird links to them. Example: en, Settings, https://example.org/help.</source>
        <translation>Pages d’aide pour les utilisateurs, une par langue. Thunderbird y renvoie. Exemple&#xa0;: fr, Réglages, https://example.org/aide.</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Ajouter un lien</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Supprimer le lien</translation>
    </message>
</context>
<context>
    <name>autoconfigure::RecordTable</name>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ServiceForm</name>
    <message>
        <source>Change host name</source>
        <translation>Changer le nom d’hôte</translation>
    </message>
    <message>
        <source>Change port</source>
        <translation>Changer le port</translation>
    </message>
    <message>
        <source>Change path</source>
        <translation>Changer le chemin</translation>
    </message>
    <message>
        <source>Change user name</source>
        <translation>Changer le nom d’utilisateur</translation>
    </message>
    <message>
        <source>Change authentication</source>
        <translation>Changer l’authentification</translation>
    </message>
    <message>
        <source>Change connection security</source>
        <translation>Changer le chiffrement</translation>
    </message>
    <message>
        <source>Change protocol</source>
        <translation>Changer le protocole</translation>
    </message>
    <message>
        <source>Protoco&amp;l:</source>
        <translation>&amp;Protocole&#xa0;:</translation>
    </message>
    <message>
        <source>What the service speaks. Outlook, Thunderbird and Apple Mail read IMAP, POP3 and SMTP; the others are published for the clients that know them. Example: IMAP.</source>
        <translation>Le protocole du service. Outlook, Thunderbird et Apple Mail lisent IMAP, POP3 et SMTP&#xa0;; les autres sont publiés pour les logiciels qui les connaissent. Exemple&#xa0;: IMAP.</translation>
    </message>
    <message>
        <source>H&amp;ost name:</source>
        <translation>Nom d’&amp;hôte&#xa0;:</translation>
    </message>
    <message>
        <source>The server that users connect to; its certificate must be for this name. All clients read it. %EMAILDOMAIN% stands for the domain. Example: mail.example.org or mail.%EMAILDOMAIN%.</source>
        <translation>Le serveur auquel les utilisateurs se connectent&#xa0;; son certificat doit être à ce nom. Tous les logiciels le lisent. %EMAILDOMAIN% tient lieu du domaine. Exemple&#xa0;: mail.example.org ou mail.%EMAILDOMAIN%.</translation>
    </message>
    <message>
        <source>Connection se&amp;curity:</source>
        <translation>&amp;Chiffrement&#xa0;:</translation>
    </message>
    <message>
        <source>TLS from the first byte is what RFC 8314 recommends; STARTTLS begins in cleartext. All clients read it. Changing it proposes the standard port. Example: TLS.</source>
        <translation>TLS dès le premier octet est ce que recommande la RFC&#xa0;8314&#xa0;; STARTTLS commence en clair. Tous les logiciels le lisent. Le changer propose le port habituel. Exemple&#xa0;: TLS.</translation>
    </message>
    <message>
        <source>Port num&amp;ber:</source>
        <translation>Numéro de por&amp;t&#xa0;:</translation>
    </message>
    <message>
        <source>The TCP port of the service. All clients read it. Example: 993 for IMAP over TLS, 465 for submission over TLS.</source>
        <translation>Le port TCP du service. Tous les logiciels le lisent. Exemple&#xa0;: 993 pour IMAP en TLS, 465 pour l’envoi en TLS.</translation>
    </message>
    <message>
        <source>Pa&amp;th:</source>
        <translation>Chemin&#xa0;:</translation>
    </message>
    <message>
        <source>The path of a service over HTTPS; empty for the standard one. Read from DNS TXT records by calendar and contact clients. Example: /dav/.</source>
        <translation>Le chemin d’un service HTTPS&#xa0;; vide pour le chemin habituel. Les logiciels d’agenda et de contacts le lisent dans les enregistrements TXT du DNS. Exemple&#xa0;: /dav/.</translation>
    </message>
    <message>
        <source>What users log in with. Thunderbird fills in all placeholders, Outlook and Apple Mail the whole address. Example: %EMAILADDRESS%.</source>
        <translation>Le nom avec lequel les utilisateurs se connectent. Thunderbird remplace toutes les variables, Outlook et Apple Mail seulement l’adresse entière. Exemple&#xa0;: %EMAILADDRESS%.</translation>
    </message>
    <message>
        <source>&amp;Authentication:</source>
        <translation>&amp;Authentification&#xa0;:</translation>
    </message>
    <message>
        <source>The methods that the server accepts, the preferred one first. Thunderbird and Apple Mail read them. Example: Password, which is safe inside of TLS.</source>
        <translation>Les méthodes que le serveur accepte, la préférée d’abord. Thunderbird et Apple Mail les lisent. Exemple&#xa0;: Mot de passe, sans risque sous TLS.</translation>
    </message>
    <message>
        <source>Authentication methods</source>
        <translation>Méthodes d’authentification</translation>
    </message>
    <message>
        <source>User name &amp;pattern:</source>
        <translation>Modèle du nom d’&amp;utilisateur&#xa0;:</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ServicesEditor</name>
    <message>
        <source>Services in order of preference</source>
        <translation>Services par ordre de préférence</translation>
    </message>
    <message>
        <source>The mail services that users are offered, the preferred one first. Clients take the first that they can use. Example: IMAP over TLS, then submission over TLS.</source>
        <translation>Les services de messagerie proposés aux utilisateurs, le préféré d’abord. Les logiciels prennent le premier qu’ils savent employer. Exemple&#xa0;: IMAP en TLS, puis envoi en TLS.</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>Ajouter un service</translation>
    </message>
    <message>
        <source>Remove service</source>
        <translation>Supprimer le service</translation>
    </message>
    <message>
        <source>Move service</source>
        <translation>Déplacer le service</translation>
    </message>
</context>
<context>
    <name>autoconfigure::Sidebar</name>
    <message>
        <source>&amp;Domains</source>
        <translation>D&amp;omaines</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>The mail domains of this workspace. The icon shows the worst finding. A list of domains can be pasted or dropped here.</source>
        <translation>Les domaines de messagerie de cet espace de travail. L’icône montre le constat le plus grave. Une liste de domaines peut être collée ou déposée ici.</translation>
    </message>
    <message>
        <source>Filter domains</source>
        <translation>Filtrer les domaines</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>P&amp;rofiles</source>
        <translation>P&amp;rofils</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Sets of mail services that domains share.</source>
        <translation>Ensembles de services de messagerie que des domaines partagent.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::StartPage</name>
    <message>
        <source>No domain yet</source>
        <translation>Pas encore de domaine</translation>
    </message>
    <message>
        <source>Add a mail domain, or drop a workspace, a classic settings.json or a list of domains here.</source>
        <translation>Ajoutez un domaine de messagerie, ou déposez ici un espace de travail, un settings.json classique ou une liste de domaines.</translation>
    </message>
    <message>
        <source>Opened last:</source>
        <translation>Derniers fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>autoconfigure::StatusNote</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
</TS>
