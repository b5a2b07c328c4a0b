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
    <message>
        <source>%1 stands for a part of an address; an address has the part itself: user@example.org</source>
        <translation>%1 représente une partie d’une adresse&#xa0;; une adresse contient la partie elle-même&#xa0;: utilisateur@example.org</translation>
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
    <message>
        <source>“%1” cannot be part of a name: responders replace it.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas figurer dans un nom&#xa0;: les répondeurs le remplacent.</translation>
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
    <message>
        <source>Outlook on managed PCs</source>
        <translation>Outlook sur des postes gérés</translation>
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
        <translation>%1 sur %2 domaines</translation>
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
        <source>A list of domains needs --profile-from FILE: the workspace whose profile they share.</source>
        <translation>Une liste de domaines demande --profile-from FILE&#xa0;: l’espace de travail dont elle partage le profil.</translation>
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
        <translation>réponses reçues&#xa0;: %1 sur %2 environ</translation>
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
        <translation>Moteur des requêtes&#xa0;: qt (QDnsLookup), c-ares ou auto (par défaut).</translation>
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
    <message>
        <source>--%1 takes a number from 1 to %2.</source>
        <translation>--%1 prend un nombre de 1 à %2.</translation>
    </message>
    <message>
        <source>The workspace names no server: say it with --to SSH_TARGET:DIR.</source>
        <translation>L’espace de travail ne nomme aucun serveur&#xa0;: indiquez-le avec --to SSH_TARGET:DIR.</translation>
    </message>
    <message>
        <source>The workspace names several servers, choose one: %1</source>
        <translation>L’espace de travail nomme plusieurs serveurs, choisissez-en un&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <comment>step, percentage</comment>
        <translation>%1&#xa0;: %2&#xa0;%</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Rien ne changerait.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>files added, changed, removed</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n fichier ajouté</numerusform>
            <numerusform>%n fichiers ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n supprimé</numerusform>
            <numerusform>%n supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, uploaded and verified</source>
        <translation>
            <numerusform>%n fichier, %1, envoyé et vérifié</numerusform>
            <numerusform>%n fichiers, %1, envoyés et vérifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deployed: correct the errors, or deploy with --force all the same.</source>
        <translation>Rien n’a été déployé&#xa0;: corrigez les erreurs, ou déployez quand même avec --force.</translation>
    </message>
    <message>
        <source>Cancelled, but the new release is in place already.</source>
        <translation>Annulé, mais la nouvelle version est déjà en place.</translation>
    </message>
    <message>
        <source>Cancelled. What is served is unchanged.</source>
        <translation>Annulé. Ce qui est servi reste inchangé.</translation>
    </message>
    <message>
        <source>--rollback and --dry-run do not go together.</source>
        <translation>--rollback et --dry-run ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>The server as ssh takes it, and a folder there (default: the workspace’s).</source>
        <translation>Le serveur tel que ssh l’accepte, et un dossier sur celui-ci (par défaut&#xa0;: ceux de l’espace de travail).</translation>
    </message>
    <message>
        <source>So many releases stay on the server (default: 5).</source>
        <translation>Nombre de versions gardées sur le serveur (par défaut&#xa0;: 5).</translation>
    </message>
    <message>
        <source>Runs on the server when the new release is in place.</source>
        <translation>S’exécute sur le serveur quand la nouvelle version est en place.</translation>
    </message>
    <message>
        <source>Shows which files would change, and changes nothing.</source>
        <translation>Montre quels fichiers changeraient, et ne change rien.</translation>
    </message>
    <message>
        <source>Serves the release before the current one again.</source>
        <translation>Sert de nouveau la version précédente.</translation>
    </message>
    <message>
        <source>Gives up when the server is silent for so long (default: 60).</source>
        <translation>Abandonne quand le serveur se tait aussi longtemps (par défaut&#xa0;: 60).</translation>
    </message>
    <message>
        <source>Deploys although the workspace has errors.</source>
        <translation>Déploie bien que l’espace de travail ait des erreurs.</translation>
    </message>
    <message>
        <source>Uploads the bundle over SSH and puts it in place at once; rolls back.</source>
        <translation>Envoie le lot par SSH et le met en place d’un coup&#xa0;; revient en arrière.</translation>
    </message>
    <message>
        <source>This is no file that can be imported: neither a classic settings.json, nor a document that mail clients read, nor a list of domains.</source>
        <translation>Ce fichier ne peut pas être importé&#xa0;: ce n’est ni un settings.json classique, ni un document lu par les logiciels de messagerie, ni une liste de domaines.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>No server could be reached. Is there a network?</source>
        <translation>Aucun serveur n’a pu être joint. Le réseau fonctionne-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>--from-domain: “%1” is no domain name.</source>
        <translation>--from-domain&#xa0;: «&#xa0;%1&#xa0;» n’est pas un nom de domaine.</translation>
    </message>
    <message>
        <source>A classic settings.json, a config-v1.1.xml, an Autodiscover response, a .mobileconfig, or a list of domains (one a line, or CSV).</source>
        <translation>Un settings.json classique, un config-v1.1.xml, une réponse Autodiscover, un .mobileconfig ou une liste de domaines (un par ligne, ou CSV).</translation>
    </message>
    <message>
        <source>Instead of a file: what mail clients find for this domain now, and its DNS.</source>
        <translation>Au lieu d’un fichier&#xa0;: ce que les logiciels de messagerie trouvent aujourd’hui pour ce domaine, et son DNS.</translation>
    </message>
    <message>
        <source>Trusts these certificate authorities too.</source>
        <translation>Fait aussi confiance à ces autorités de certification.</translation>
    </message>
    <message>
        <source>For a document that names no domain: the domain.</source>
        <translation>Pour un document qui ne nomme aucun domaine&#xa0;: le domaine.</translation>
    </message>
    <message>
        <source>Makes a workspace of another program&apos;s file, of a domain that runs already, or of a list of domains.</source>
        <translation>Crée un espace de travail à partir du fichier d’un autre logiciel, d’un domaine déjà en service ou d’une liste de domaines.</translation>
    </message>
    <message>
        <source>There is no certificate in this file. PEM is expected.</source>
        <translation>Ce fichier ne contient aucun certificat. Le format attendu est PEM.</translation>
    </message>
    <message>
        <source>--client does not know “%1”. It knows: %2</source>
        <translation>--client ne connaît pas «&#xa0;%1&#xa0;». Valeurs possibles&#xa0;: %2</translation>
    </message>
    <message>
        <source>The address that clients are given (default: postmaster at each domain).</source>
        <translation>L’adresse donnée aux logiciels de messagerie (par défaut&#xa0;: postmaster dans chaque domaine).</translation>
    </message>
    <message>
        <source>Only this client, such as thunderbird or outlook (default: all).</source>
        <translation>Seulement ce logiciel, par exemple thunderbird ou outlook (par défaut&#xa0;: tous).</translation>
    </message>
    <message>
        <source>Leaves the mail servers themselves out.</source>
        <translation>Ne contacte pas les serveurs de messagerie eux-mêmes.</translation>
    </message>
    <message>
        <source>Does not ask Mozilla&apos;s database of providers.</source>
        <translation>N’interroge pas la base de fournisseurs de Mozilla.</translation>
    </message>
    <message>
        <source>How long one step may take (default: 10).</source>
        <translation>Durée maximale d’une étape (par défaut&#xa0;: 10).</translation>
    </message>
    <message>
        <source>How many domains are probed at a time (default: 8).</source>
        <translation>Nombre de domaines testés en même temps (par défaut&#xa0;: 8).</translation>
    </message>
    <message>
        <source>Goes through the clients&apos; discovery on the live servers, step by step.</source>
        <translation>Suit pas à pas, sur les serveurs en service, la découverte des logiciels de messagerie.</translation>
    </message>
    <message>
        <source>Only this part of the bundle (default: all).</source>
        <translation>Seulement cette partie du lot (par défaut&#xa0;: toutes).</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Le dossier ne peut pas être créé.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n file(s).</source>
        <translation>
            <numerusform>Annulé après %n fichier.</numerusform>
            <numerusform>Annulé après %n fichiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guide(s) written to %1</source>
        <translation>
            <numerusform>%n guide écrit dans %1</numerusform>
            <numerusform>%n guides écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Name one domain with --domain; only with --out, and without --email, there may be several.</source>
        <translation>Indiquez un domaine avec --domain&#xa0;; plusieurs ne sont possibles qu’avec --out et sans --email.</translation>
    </message>
    <message>
        <source>The mail domain; with --out also several (default: all).</source>
        <translation>Le domaine de messagerie&#xa0;; avec --out, plusieurs aussi (par défaut&#xa0;: tous).</translation>
    </message>
    <message>
        <source>iphone, mac, thunderbird, outlook or android; with --out all, if it is left out.</source>
        <translation>iphone, mac, thunderbird, outlook ou android&#xa0;; avec --out, tous s’il est omis.</translation>
    </message>
    <message>
        <source>For this user (default: for all users of the domain).</source>
        <translation>Pour cet utilisateur (par défaut&#xa0;: pour tous ceux du domaine).</translation>
    </message>
    <message>
        <source>Writes FOLDER/DOMAIN/CLIENT.LANGUAGE.html in every language; without it, one guide goes to standard output in the language of --lang.</source>
        <translation>Écrit FOLDER/DOMAIN/CLIENT.LANGUAGE.html dans chaque langue&#xa0;; sans cette option, un seul guide va sur la sortie standard, dans la langue de --lang.</translation>
    </message>
    <message>
        <source>Writes guides for users, one page of HTML each. (As PDF: in the window.)</source>
        <translation>Écrit des guides pour les utilisateurs, d’une page HTML chacun. (En PDF&#xa0;: dans la fenêtre.)</translation>
    </message>
    <message>
        <source>Connects to this address for the host, whatever the DNS says; * is every host of the domains and their profiles.</source>
        <translation>Se connecte à cette adresse pour cet hôte, quoi que dise le DNS&#xa0;; * désigne tous les hôtes des domaines et de leurs profils.</translation>
    </message>
    <message>
        <source>--password-stdin is for --login.</source>
        <translation>--password-stdin va avec --login.</translation>
    </message>
    <message>
        <source>--login needs --email: the address whose password is tried.</source>
        <translation>--login demande --email&#xa0;: l’adresse dont le mot de passe est essayé.</translation>
    </message>
    <message>
        <source>--login is for mail servers: leave --no-mail-servers out.</source>
        <translation>--login concerne les serveurs de messagerie&#xa0;: retirez --no-mail-servers.</translation>
    </message>
    <message>
        <source>The login can only be tried at the address&apos;s own domain, and --domain leaves that out.</source>
        <translation>L’authentification ne peut être essayée que dans le domaine de l’adresse, et --domain l’exclut.</translation>
    </message>
    <message>
        <source>Password of %1 (it is not shown):</source>
        <translation>Mot de passe de %1 (il n’est pas affiché)&#xa0;:</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Au choix&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Obligatoire.</translation>
    </message>
    <message>
        <source>Can be given several times.</source>
        <translation>Peut être donnée plusieurs fois.</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <comment>manual page</comment>
        <translation>COMMANDES</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <comment>manual page</comment>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>This is no password: UTF-8 text of at most %1 bytes is expected.</source>
        <translation>Ce n’est pas un mot de passe&#xa0;: un texte UTF-8 de %1&#xa0;octets au plus est attendu.</translation>
    </message>
    <message>
        <source>The password is empty.</source>
        <translation>Le mot de passe est vide.</translation>
    </message>
    <message>
        <source>There is no document “%1” for “%2”: the workspace offers nothing that it could be about.</source>
        <translation>Il n’y a pas de document «&#xa0;%1&#xa0;» pour «&#xa0;%2&#xa0;»&#xa0;: l’espace de travail n’offre rien qu’il puisse décrire.</translation>
    </message>
    <message>
        <source>Tries a login at the mail servers of --email; asks for the password on the terminal. It is sent only over TLS with a right certificate, and not kept.</source>
        <translation>Essaie de s’authentifier sur les serveurs de messagerie de --email&#xa0;; demande le mot de passe sur le terminal. Il n’est envoyé que par TLS avec un certificat correct, et n’est pas conservé.</translation>
    </message>
    <message>
        <source>Reads the password of --login from the first line of standard input.</source>
        <translation>Lit le mot de passe de --login dans la première ligne de l’entrée standard.</translation>
    </message>
    <message>
        <source>The workspace names a certificate or a key to sign with, but not both. With --unsigned nothing is signed.</source>
        <translation>L’espace de travail indique un certificat ou une clé de signature, mais pas les deux. Avec --unsigned, rien n’est signé.</translation>
    </message>
    <message>
        <source>Reads the signing key’s passphrase from standard input, one line (default: asks on the terminal).</source>
        <translation>Lit la phrase secrète de la clé de signature sur l’entrée standard, une ligne (par défaut&#xa0;: la demande dans le terminal).</translation>
    </message>
    <message>
        <source>Does not sign the profiles, whatever the workspace says.</source>
        <translation>Ne signe pas les profils, quoi que dise l’espace de travail.</translation>
    </message>
    <message>
        <source>There is no terminal on which to ask for the password. --%1 reads it from standard input.</source>
        <translation>Il n’y a pas de terminal où demander le mot de passe. --%1 le lit sur l’entrée standard.</translation>
    </message>
    <message>
        <source>Passphrase of %1 (it is not shown):</source>
        <translation>Phrase secrète de %1 (elle n’est pas affichée)&#xa0;:</translation>
    </message>
    <message>
        <source>Asks this name server for records and for the hosts&apos; addresses (default: the system&apos;s resolver, which is also asked for what the server refuses).</source>
        <translation>Demande à ce serveur de noms les enregistrements et les adresses des hôtes (par défaut&#xa0;: le résolveur du système, interrogé aussi pour ce que le serveur refuse).</translation>
    </message>
    <message>
        <source>There is no document “%1” for “%2”: the workspace&apos;s hosting does not publish it (“pacc” is not true).</source>
        <translation>Il n’y a pas de document «&#xa0;%1&#xa0;» pour «&#xa0;%2&#xa0;»&#xa0;: l’hébergement de l’espace de travail ne le publie pas («&#xa0;pacc&#xa0;» ne vaut pas true).</translation>
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
    <message>
        <source>ActiveSync</source>
        <translation>ActiveSync</translation>
    </message>
    <message>
        <source>ActiveSync (JSON)</source>
        <translation>ActiveSync (JSON)</translation>
    </message>
    <message>
        <source>Outlook (JSON)</source>
        <translation>Outlook (JSON)</translation>
    </message>
    <message>
        <source>PACC</source>
        <translation>PACC</translation>
    </message>
    <message>
        <source>Outlook (managed PCs)</source>
        <translation>Outlook (postes gérés)</translation>
    </message>
</context>
<context>
    <name>ClientVerdict</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
</context>
<context>
    <name>ComparisonState</name>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
</context>
<context>
    <name>Deployment</name>
    <message>
        <source>Making the bundle</source>
        <translation>Préparation du lot</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Verifying on the server</source>
        <translation>Vérification sur le serveur</translation>
    </message>
    <message>
        <source>Putting it in place</source>
        <translation>Mise en place</translation>
    </message>
    <message>
        <source>Running the reload command</source>
        <translation>Exécution de la commande de rechargement</translation>
    </message>
    <message>
        <source>Removing old releases</source>
        <translation>Suppression des anciennes versions</translation>
    </message>
    <message>
        <source>Removed release %1</source>
        <translation>Version %1 supprimée</translation>
    </message>
    <message>
        <source>Expected a server as ssh takes it, a colon and an absolute folder: deploy@www.example.org:/srv/email-autoconfigure</source>
        <translation>Attendu&#xa0;: un serveur tel que ssh l’accepte, un deux-points et le chemin absolu d’un dossier, par exemple deploy@www.example.org:/srv/email-autoconfigure</translation>
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
    <message>
        <source>Import settings of another program</source>
        <translation>Importer les réglages d’un autre logiciel</translation>
    </message>
    <message>
        <source>Settings and client documents (*.json *.xml *.mobileconfig)</source>
        <translation>Réglages et documents de logiciels (*.json *.xml *.mobileconfig)</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié par un autre programme.</translation>
    </message>
    <message>
        <source>Merging brings both changes together here; look at the result and save again. Overwriting loses what the other program has changed.</source>
        <translation>La fusion réunit ici les deux modifications&#xa0;; vérifiez le résultat, puis enregistrez de nouveau. Écraser le fichier fait perdre ce que l’autre programme a modifié.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>É&amp;craser</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Import domains from CSV</source>
        <translation>Importer des domaines d’un fichier CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Tableaux (*.csv *.txt)</translation>
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
        <translation>Le chemin du service %1 sur les hôtes de l’enregistrement SRV voisin (RFC&#xa0;6764).</translation>
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
    <message>
        <source>The checksum of the PACC document: clients use it only where the two agree, so that every change of the settings changes the record as well.</source>
        <translation>La somme de contrôle du document PACC&#xa0;: les logiciels ne l’utilisent que si les deux concordent, de sorte que chaque changement des réglages change aussi l’enregistrement.</translation>
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
    <name>DocumentImport</name>
    <message>
        <source>“%1” begins no document that mail clients read. Expected: config-v1.1.xml, an Autodiscover response or a .mobileconfig.</source>
        <translation>«&#xa0;%1&#xa0;» ne commence aucun document lu par les logiciels de messagerie. Attendu&#xa0;: config-v1.1.xml, une réponse Autodiscover ou un .mobileconfig.</translation>
    </message>
</context>
<context>
    <name>DomainColumn</name>
    <message>
        <source>profile</source>
        <translation>profil</translation>
    </message>
    <message>
        <source>display name</source>
        <translation>nom affiché</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>nom court</translation>
    </message>
    <message>
        <source>mail exchangers</source>
        <translation>serveurs MX</translation>
    </message>
    <message>
        <source>DKIM selectors</source>
        <translation>sélecteurs DKIM</translation>
    </message>
    <message>
        <source>help pages</source>
        <translation>pages d’aide</translation>
    </message>
    <message>
        <source>services</source>
        <translation>services</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, value</comment>
        <translation>%1&#xa0;: %2</translation>
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
    <message>
        <source>this is no text, or text in UTF-16 without a byte order mark; save the list as UTF-8 (in spreadsheets: “CSV UTF-8”)</source>
        <translation>ce n’est pas du texte, ou c’est de l’UTF-16 sans indicateur d’ordre des octets&#xa0;; enregistrez la liste en UTF-8 (dans les tableurs&#xa0;: «&#xa0;CSV UTF-8&#xa0;»)</translation>
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
    <message>
        <source>Deployment</source>
        <translation>Déploiement</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Releases kept</source>
        <translation>Versions gardées</translation>
    </message>
    <message>
        <source>Reload command</source>
        <translation>Commande de rechargement</translation>
    </message>
    <message>
        <source>DKIM selectors</source>
        <translation>Sélecteurs DKIM</translation>
    </message>
    <message>
        <source>PACC</source>
        <translation>PACC</translation>
    </message>
    <message>
        <source>Name of the TSIG key</source>
        <translation>Nom de la clé TSIG</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Intermediate certificates</source>
        <translation>Certificats intermédiaires</translation>
    </message>
    <message>
        <source>Apple devices</source>
        <translation>Appareils Apple</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Consent text</source>
        <translation>Texte de consentement</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
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
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>IPv4 address</source>
        <translation>Adresse IPv4</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>Adresse IPv6</translation>
    </message>
</context>
<context>
    <name>Finding</name>
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
        <translation>Un profil Apple ne peut exprimer aucune méthode d’authentification du service %1, et dit «&#xa0;Mot de passe&#xa0;» à la place.</translation>
    </message>
    <message>
        <source>Add “Password” to the authentication methods of %1.</source>
        <translation>Ajoutez «&#xa0;Mot de passe&#xa0;» aux méthodes d’authentification du service %1.</translation>
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
        <translation>Avec un profil commun à tous, les utilisateurs saisissent eux-mêmes le nom d’utilisateur du service %1, qui n’est pas leur adresse.</translation>
    </message>
    <message>
        <source>Give each user a profile of their own, or let the server accept the address as user name.</source>
        <translation>Donnez à chacun son propre profil, ou faites accepter l’adresse par le serveur comme nom d’utilisateur.</translation>
    </message>
    <message>
        <source>The profile holds a password (line %1); it is left out.</source>
        <translation>Le profil contient un mot de passe (ligne&#xa0;%1)&#xa0;; celui-ci est omis.</translation>
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
        <translation>La méthode «&#xa0;Aucune&#xa0;» du service %1 est omise du fichier de Thunderbird&#xa0;: certains logiciels l’utiliseraient au lieu du mot de passe.</translation>
    </message>
    <message>
        <source>Remove “None” from the authentication methods of %1.</source>
        <translation>Retirez «&#xa0;Aucune&#xa0;» des méthodes d’authentification du service %1.</translation>
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
        <translation>Proposez «&#xa0;Mot de passe&#xa0;» comme seconde méthode d’authentification du service %1.</translation>
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
        <translation>Le nom affiché a %1&#xa0;caractères&#xa0;; 60 au plus sont permis, 30 conseillés.</translation>
    </message>
    <message>
        <source>Shorten the display name.</source>
        <translation>Raccourcissez le nom affiché.</translation>
    </message>
    <message>
        <source>The display name has %1 characters; at most 30 are advised.</source>
        <translation>Le nom affiché a %1&#xa0;caractères&#xa0;; 30 au plus sont conseillés.</translation>
    </message>
    <message>
        <source>The short name has %1 characters; at most 20 are allowed, 12 are advised.</source>
        <translation>Le nom court a %1&#xa0;caractères&#xa0;; 20 au plus sont permis, 12 conseillés.</translation>
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
        <translation>Outlook n’apprend pas l’existence du service %1&#xa0;: Autodiscover ne décrit qu’IMAP, POP3 et SMTP.</translation>
    </message>
    <message>
        <source>Port %2 of %1 is not a usual STARTTLS port: Thunderbird and FairEmail read Outlook&apos;s document as well and would begin with TLS there.</source>
        <translation>Le port %2 du service %1 n’est pas un port STARTTLS habituel&#xa0;: Thunderbird et FairEmail lisent aussi le document d’Outlook et y commenceraient en TLS.</translation>
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
        <translation>Faites accepter aussi l’adresse entière par le serveur comme nom d’utilisateur, ou laissez un répondeur répondre à Outlook.</translation>
    </message>
    <message>
        <source>A document that is the same for everybody cannot give Outlook the user name of %1: it is neither the address nor the part before the @.</source>
        <translation>Un document commun à tous ne peut pas donner à Outlook le nom d’utilisateur du service %1&#xa0;: ce n’est ni l’adresse ni la partie avant le @.</translation>
    </message>
    <message>
        <source>Answer Outlook with a responder, or let the server accept %EMAILADDRESS% as user name.</source>
        <translation>Laissez un répondeur répondre à Outlook, ou faites accepter %EMAILADDRESS% par le serveur comme nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Autodiscover cannot name authentication methods: Outlook uses the password for %1.</source>
        <translation>Autodiscover ne sait pas nommer de méthode d’authentification&#xa0;: Outlook emploie le mot de passe pour %1.</translation>
    </message>
    <message>
        <source>Autodiscover cannot name authentication methods: Outlook will try a password that %1 does not accept.</source>
        <translation>Autodiscover ne sait pas nommer de méthode d’authentification&#xa0;: Outlook essaiera un mot de passe que le service %1 n’accepte pas.</translation>
    </message>
    <message>
        <source>Add “Password” to the authentication methods of %1, or set Outlook up by hand.</source>
        <translation>Ajoutez «&#xa0;Mot de passe&#xa0;» aux méthodes d’authentification du service %1, ou configurez Outlook à la main.</translation>
    </message>
    <message>
        <source>The namespace of %1 (line %3) is “%2”; some clients do not read the document.</source>
        <translation>L’espace de noms de %1 (ligne&#xa0;%3) est «&#xa0;%2&#xa0;»&#xa0;; certains logiciels ne lisent pas le document.</translation>
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
        <translation>Le nom d’utilisateur du service %1 (ligne&#xa0;%2) est celui d’une seule personne.</translation>
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
        <translation>Le port %1 est celui du service %2, pas du service %3.</translation>
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
        <source>It was left out. Write mail.example.org, or 10 mail.example.org 20 mx.example.net.</source>
        <translation>La valeur a été omise. Écrivez mail.example.org, ou 10 mail.example.org 20 mx.example.net.</translation>
    </message>
    <message>
        <source>Line %1: the column “%2” is not used.</source>
        <translation>Ligne&#xa0;%1&#xa0;: la colonne «&#xa0;%2&#xa0;» n’est pas employée.</translation>
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
        <translation>Sans conséquence. Pour avoir l’ordre du plan, remplacez-le par&#xa0;: %5</translation>
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
        <translation>Sans conséquence tant que l’alias reste.</translation>
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
        <translation>Les rapports DMARC de %1 vont à %2, qui ne dit pas les accepter&#xa0;: la plupart des serveurs qui les établissent ne les enverront pas.</translation>
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
        <translation>Sans conséquence. Si le serveur change, il faudra modifier les deux endroits.</translation>
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
        <translation>Le serveur de noms a refusé la requête pour l’enregistrement %1 de %2 (REFUSED). On ne sait pas s’il existe.</translation>
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
        <translation>Corrigez le serveur, ou retirez son enregistrement NS de la zone et auprès du bureau d’enregistrement.</translation>
    </message>
    <message>
        <source>The name server %2 does not serve %1, although the zone names it.</source>
        <translation>Le serveur de noms %2 ne sert pas %1, alors que la zone le nomme.</translation>
    </message>
    <message>
        <source>Load the zone on that server, or remove its NS record from the zone and from the registry.</source>
        <translation>Chargez la zone sur ce serveur, ou retirez son enregistrement NS de la zone et auprès du bureau d’enregistrement.</translation>
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
        <translation>%1 a %2 enregistrements SPF. Les destinataires les tiennent alors tous pour erronés (RFC&#xa0;7208, section 4.5).</translation>
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
        <translation>L’enregistrement SPF de %1 autorise tous les serveurs du monde à envoyer du courrier pour le domaine («&#xa0;+all&#xa0;»).</translation>
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
        <translation>L’enregistrement SPF de %1 demande %2 requêtes, avec celles de ses «&#xa0;include&#xa0;». Les destinataires s’arrêtent à 10 et le tiennent pour erroné (RFC&#xa0;7208, section 4.6.4).</translation>
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
        <translation>L’enregistrement SPF de %1 renvoie à %2, qui n’a pas d’enregistrement SPF utilisable. Les destinataires le tiennent alors pour erroné.</translation>
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
        <translation>L’enregistrement %1 de %2 a une adresse pour cible&#xa0;: «&#xa0;%3&#xa0;». Il faut un nom d’hôte&#xa0;: la cible reste introuvable.</translation>
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
        <translation>Un enregistrement générique (wildcard) répond pour tout nom sous %1 par l’enregistrement %2 «&#xa0;%3&#xa0;»&#xa0;: les logiciels trouvent des serveurs à des noms jamais configurés.</translation>
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
    <message>
        <source>The program ssh could not be started.</source>
        <translation>Le programme ssh n’a pas pu être lancé.</translation>
    </message>
    <message>
        <source>Install OpenSSH’s client: apt-get install openssh-client</source>
        <translation>Installez le client d’OpenSSH&#xa0;: apt-get install openssh-client</translation>
    </message>
    <message>
        <source>The host key of %1 is not known yet, so nothing tells whether this is the right server. Nothing was sent.</source>
        <translation>La clé d’hôte de %1 n’est pas encore connue&#xa0;: rien ne dit si c’est le bon serveur. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Connect once in a terminal, compare the fingerprint with the one that the server’s administrator gives you, and answer yes: %2</source>
        <translation>Connectez-vous une fois dans un terminal, comparez l’empreinte avec celle que vous donne l’administrateur du serveur, et répondez yes&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 shows another host key than before: somebody may have put a server of their own in its place. Nothing was sent.</source>
        <translation>%1 présente une autre clé d’hôte qu’avant&#xa0;: quelqu’un a peut-être mis son propre serveur à sa place. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Ask the server’s administrator. Only if its key was really replaced, remove the old one and connect once in a terminal: %2</source>
        <translation>Demandez à l’administrateur du serveur. Seulement si sa clé a vraiment été remplacée, supprimez l’ancienne et connectez-vous une fois dans un terminal&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation>%1 a refusé l’authentification&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the user name, load your key with ssh-add, or put it on the server with ssh-copy-id %1</source>
        <translation>Vérifiez le nom d’utilisateur, chargez votre clé avec ssh-add, ou déposez-la sur le serveur avec ssh-copy-id %1</translation>
    </message>
    <message>
        <source>There is no server of this name: %2</source>
        <translation>Il n’y a pas de serveur de ce nom&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the spelling of %1 and its record in DNS or your ssh configuration.</source>
        <translation>Vérifiez l’orthographe de %1 et son enregistrement dans le DNS ou votre configuration de ssh.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 est injoignable&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check that the server runs, that sshd listens at this port and that no firewall is in the way.</source>
        <translation>Vérifiez que le serveur fonctionne, que sshd écoute sur ce port et qu’aucun pare-feu ne fait obstacle.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. What was served is still served.</source>
        <translation>La connexion à %1 a été perdue. Ce qui était servi l’est toujours.</translation>
    </message>
    <message>
        <source>Deploy again; what was uploaded so far is removed then.</source>
        <translation>Déployez de nouveau&#xa0;; ce qui a été envoyé sera alors supprimé.</translation>
    </message>
    <message>
        <source>ssh could not do its work with %1: %2</source>
        <translation>ssh n’a pas pu faire son travail avec %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Try it in a terminal: %3</source>
        <translation>Essayez dans un terminal&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 runs no commands: %2</source>
        <translation>%1 n’exécute pas de commandes&#xa0;: %2</translation>
    </message>
    <message>
        <source>Deploying takes an account with a shell (sh); one for sftp alone is not enough.</source>
        <translation>Le déploiement demande un compte avec un shell (sh)&#xa0;; un compte pour sftp seul ne suffit pas.</translation>
    </message>
    <message>
        <source>Nothing was heard of %1 for %2 seconds, so the connection was ended.</source>
        <translation>%1 n’a rien dit pendant %2&#xa0;secondes&#xa0;: la connexion a été coupée.</translation>
    </message>
    <message>
        <source>Check the network and the server’s load, then try again.</source>
        <translation>Vérifiez le réseau et la charge du serveur, puis réessayez.</translation>
    </message>
    <message>
        <source>No bundle could be made: %1</source>
        <translation>Le lot n’a pas pu être préparé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The connection to %1 ended just while release %2 was put in place. The server serves either it or the earlier one, each of them whole.</source>
        <translation>La connexion à %1 s’est terminée juste pendant la mise en place de la version %2. Le serveur sert soit celle-ci, soit la précédente, chacune entière.</translation>
    </message>
    <message>
        <source>Look at what is served with a preview (--dry-run).</source>
        <translation>Voyez ce qui est servi avec une prévisualisation (--dry-run).</translation>
    </message>
    <message>
        <source>Release %2 is in place on %1, but the connection ended before the reload command and the removal of old releases were done.</source>
        <translation>La version %2 est en place sur %1, mais la connexion s’est terminée avant la fin de la commande de rechargement et de la suppression des anciennes versions.</translation>
    </message>
    <message>
        <source>Deploy again, or run the reload command on the server.</source>
        <translation>Déployez de nouveau, ou lancez la commande de rechargement sur le serveur.</translation>
    </message>
    <message>
        <source>%1 has no program “%2”.</source>
        <translation>%1 n’a pas de programme «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Install it there; on Debian: coreutils, tar and gzip.</source>
        <translation>Installez-le là-bas&#xa0;; sur Debian&#xa0;: coreutils, tar et gzip.</translation>
    </message>
    <message>
        <source>On %1 this user may not write to %2.</source>
        <translation>Sur %1, cet utilisateur n’a pas le droit d’écrire dans %2.</translation>
    </message>
    <message>
        <source>Create the folder for this user once, as root on the server: install -d -o USER FOLDER</source>
        <translation>Créez le dossier pour cet utilisateur une fois, en tant que root sur le serveur&#xa0;: install -d -o UTILISATEUR DOSSIER</translation>
    </message>
    <message>
        <source>On %1 %2 is something else than a folder.</source>
        <translation>Sur %1, %2 est autre chose qu’un dossier.</translation>
    </message>
    <message>
        <source>Choose another folder, or move away what is there.</source>
        <translation>Choisissez un autre dossier, ou déplacez ce qui s’y trouve.</translation>
    </message>
    <message>
        <source>On %1 %2 is not the link that deployments replace.</source>
        <translation>Sur %1, %2 n’est pas le lien que les déploiements remplacent.</translation>
    </message>
    <message>
        <source>Move it away once, or choose another folder.</source>
        <translation>Déplacez-le une fois, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Another deployment to %1 is under way.</source>
        <translation>Un autre déploiement vers %1 est en cours.</translation>
    </message>
    <message>
        <source>Wait for its end, then try again.</source>
        <translation>Attendez sa fin, puis réessayez.</translation>
    </message>
    <message>
        <source>On %1 there is a release %2 already.</source>
        <translation>Sur %1, il y a déjà une version %2.</translation>
    </message>
    <message>
        <source>Check this machine’s clock, then try again.</source>
        <translation>Vérifiez l’horloge de cette machine, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. What was served is still served.</source>
        <translation>Le disque de %1 est plein. Ce qui était servi l’est toujours.</translation>
    </message>
    <message>
        <source>Free some space there, or keep fewer releases.</source>
        <translation>Libérez de la place, ou gardez moins de versions.</translation>
    </message>
    <message>
        <source>The bundle could not be written on %1: %3. What was served is still served.</source>
        <translation>Le lot n’a pas pu être écrit sur %1&#xa0;: %3. Ce qui était servi l’est toujours.</translation>
    </message>
    <message>
        <source>Remove the cause, then deploy again.</source>
        <translation>Supprimez la cause, puis déployez de nouveau.</translation>
    </message>
    <message>
        <source>What arrived on %1 is not what was sent. What was served is still served.</source>
        <translation>Ce qui est arrivé sur %1 n’est pas ce qui a été envoyé. Ce qui était servi l’est toujours.</translation>
    </message>
    <message>
        <source>Deploy again; if it stays, check the server’s disk and memory.</source>
        <translation>Déployez de nouveau&#xa0;; si cela persiste, vérifiez le disque et la mémoire du serveur.</translation>
    </message>
    <message>
        <source>On %1 the link “current” could not be replaced: %3</source>
        <translation>Sur %1, le lien «&#xa0;current&#xa0;» n’a pas pu être remplacé&#xa0;: %3</translation>
    </message>
    <message>
        <source>The server needs ln and mv of GNU or BusyBox, and the folder’s permission.</source>
        <translation>Le serveur a besoin de ln et mv de GNU ou de BusyBox, et des droits sur le dossier.</translation>
    </message>
    <message>
        <source>The release is in place on %1, but the reload command ended with status %2: %3</source>
        <translation>La version est en place sur %1, mais la commande de rechargement s’est terminée avec le code %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Correct the command and deploy again, or roll back.</source>
        <translation>Corrigez la commande et déployez de nouveau, ou revenez en arrière.</translation>
    </message>
    <message>
        <source>Nothing has been deployed to %1 yet.</source>
        <translation>Rien n’a encore été déployé sur %1.</translation>
    </message>
    <message>
        <source>Deploy first.</source>
        <translation>Déployez d’abord.</translation>
    </message>
    <message>
        <source>On %1 there is no release before %2 to roll back to.</source>
        <translation>Sur %1, il n’y a pas de version avant %2 à laquelle revenir.</translation>
    </message>
    <message>
        <source>Correct the workspace and deploy it, and keep more than one release.</source>
        <translation>Corrigez l’espace de travail et déployez-le, et gardez plus d’une version.</translation>
    </message>
    <message>
        <source>Release %2 is in place on %1.</source>
        <translation>La version %2 est en place sur %1.</translation>
    </message>
    <message>
        <source>Let the web server serve %3, then check the domains live.</source>
        <translation>Faites servir %3 par le serveur web, puis vérifiez les domaines en direct.</translation>
    </message>
    <message>
        <source>%1 serves release %2 again.</source>
        <translation>%1 sert de nouveau la version %2.</translation>
    </message>
    <message>
        <source>Correct the workspace before deploying again.</source>
        <translation>Corrigez l’espace de travail avant de déployer de nouveau.</translation>
    </message>
    <message>
        <source>The login on %1 works. Nothing has been deployed to %2 yet.</source>
        <translation>La connexion à %1 fonctionne. Rien n’a encore été déployé dans %2.</translation>
    </message>
    <message>
        <source>The login on %1 works. The first deployment creates the folder %2.</source>
        <translation>La connexion à %1 fonctionne. Le premier déploiement créera le dossier %2.</translation>
    </message>
    <message>
        <source>The login on %1 works. Release %2 is served.</source>
        <translation>La connexion à %1 fonctionne. La version %2 est servie.</translation>
    </message>
    <message>
        <source>“%1” is no server that ssh can be told.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un serveur que ssh puisse joindre.</translation>
    </message>
    <message>
        <source>Enter deploy@www.example.org, ssh://www.example.org:2222 or a Host of your ssh configuration.</source>
        <translation>Saisissez deploy@www.example.org, ssh://www.example.org:2222 ou un Host de votre configuration de ssh.</translation>
    </message>
    <message>
        <source>“%1” is not a folder that a bundle can be deployed to.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un dossier où un lot puisse être déployé.</translation>
    </message>
    <message>
        <source>Enter an absolute path below the root, without “..”, such as /srv/email-autoconfigure.</source>
        <translation>Saisissez un chemin absolu sous la racine, sans «&#xa0;..&#xa0;», comme /srv/email-autoconfigure.</translation>
    </message>
    <message>
        <source>%1 releases cannot be kept on the server.</source>
        <translation>%1 versions ne peuvent pas être gardées sur le serveur.</translation>
    </message>
    <message>
        <source>Enter 1 to 1000. With at least 2 there is an earlier release to roll back to.</source>
        <translation>Saisissez 1 à 1000. À partir de 2, il y a une version antérieure à laquelle revenir.</translation>
    </message>
    <message>
        <source>The folder %1 is there twice among the deployment targets.</source>
        <translation>Le dossier %1 figure deux fois parmi les cibles de déploiement.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Supprimez l’un des deux.</translation>
    </message>
    <message>
        <source>The web server configurations serve %1, but what is deployed is found at %2.</source>
        <translation>Les configurations du serveur web servent %1, mais ce qui est déployé se trouve dans %2.</translation>
    </message>
    <message>
        <source>Enter %2 as the folder on the web server, or deploy to another folder.</source>
        <translation>Saisissez %2 comme dossier sur le serveur web, ou déployez dans un autre dossier.</translation>
    </message>
    <message>
        <source>The certificate of %1 is right: issued by %2, valid until %3, %4.</source>
        <translation>Le certificat de %1 est correct&#xa0;: délivré par %2, valable jusqu’au %3, %4.</translation>
    </message>
    <message>
        <source>The certificate is not for %1. It names: %2.</source>
        <translation>Le certificat n’est pas pour %1. Il nomme&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 has no subject alternative name: clients do not look at its common name “%2” any more.</source>
        <translation>Le certificat de %1 n’a pas de nom alternatif du sujet&#xa0;: les logiciels ne regardent plus son nom commun «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Have it issued again with %1 as a subject alternative name (DNS).</source>
        <translation>Faites-le délivrer à nouveau avec %1 comme nom alternatif du sujet (DNS).</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>Le certificat de %1 a expiré le %2.</translation>
    </message>
    <message>
        <source>Renew it and make the server read it again: a server keeps the old one in use until it is reloaded.</source>
        <translation>Renouvelez-le et faites-le relire par le serveur&#xa0;: un serveur garde l’ancien en service jusqu’à ce qu’il soit rechargé.</translation>
    </message>
    <message>
        <source>The certificate of %1 expires on %2, in less than %3 days.</source>
        <translation>Le certificat de %1 expire le %2, dans moins de %3&#xa0;jours.</translation>
    </message>
    <message>
        <source>Renew it. Where that happens by itself (certbot, acme.sh), check that it still works and that the server is reloaded afterwards.</source>
        <translation>Renouvelez-le. Si cela se fait tout seul (certbot, acme.sh), vérifiez que cela fonctionne encore et que le serveur est rechargé ensuite.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid before %2.</source>
        <translation>Le certificat de %1 n’est pas valable avant le %2.</translation>
    </message>
    <message>
        <source>Use the former one until then, and check the clocks of both machines.</source>
        <translation>Utilisez le précédent jusque-là, et vérifiez l’horloge des deux machines.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by itself: no client trusts it.</source>
        <translation>Le certificat de %1 est autosigné&#xa0;: aucun logiciel ne lui fait confiance.</translation>
    </message>
    <message>
        <source>Get one from an authority that clients know (Let&apos;s Encrypt is free of charge).</source>
        <translation>Obtenez-en un d’une autorité que les logiciels connaissent (Let’s Encrypt est gratuit).</translation>
    </message>
    <message>
        <source>The server sends the certificate of %1 alone, and its issuer “%2” is not among the trusted authorities: the intermediate certificate is missing, or the authority is a private one.</source>
        <translation>Le serveur envoie le certificat de %1 seul, et son émetteur «&#xa0;%2&#xa0;» n’est pas parmi les autorités de confiance&#xa0;: le certificat intermédiaire manque, ou l’autorité est privée.</translation>
    </message>
    <message>
        <source>The certificate of %1 leads to no trusted authority: it was issued by “%2” (%3).</source>
        <translation>Le certificat de %1 ne mène à aucune autorité de confiance&#xa0;: il a été délivré par «&#xa0;%2&#xa0;» (%3).</translation>
    </message>
    <message>
        <source>Get one from an authority that clients know. For a private authority, give its certificate to the check and to every device.</source>
        <translation>Obtenez-en un d’une autorité que les logiciels connaissent. Pour une autorité privée, donnez son certificat à la vérification et à chaque appareil.</translation>
    </message>
    <message>
        <source>%1 speaks %2 at most: current clients refuse to connect.</source>
        <translation>%1 parle au mieux %2&#xa0;: les logiciels actuels refusent de se connecter.</translation>
    </message>
    <message>
        <source>The key of the certificate of %1 is too short: %2, %3 bits. At least %4 are needed.</source>
        <translation>La clé du certificat de %1 est trop courte&#xa0;: %2, %3&#xa0;bits. Il en faut au moins %4.</translation>
    </message>
    <message>
        <source>Make a new key (RSA 2048 or EC 256) and have a certificate issued for it.</source>
        <translation>Créez une nouvelle clé (RSA 2048 ou EC 256) et faites délivrer un certificat pour elle.</translation>
    </message>
    <message>
        <source>The certificate of %1 is made for %2 days: Apple devices refuse more than %3.</source>
        <translation>Le certificat de %1 est établi pour %2&#xa0;jours&#xa0;: les appareils Apple en refusent plus de %3.</translation>
    </message>
    <message>
        <source>Have it issued for a year at most.</source>
        <translation>Faites-le délivrer pour un an au plus.</translation>
    </message>
    <message>
        <source>What %1 answers cannot be read as a document of this kind: %2</source>
        <translation>La réponse de %1 n’est pas lisible comme document de ce type&#xa0;: %2</translation>
    </message>
    <message>
        <source>Put the exported document there unchanged.</source>
        <translation>Placez-y le document exporté, sans le modifier.</translation>
    </message>
    <message>
        <source>%1 gives the source of a program and does not run it.</source>
        <translation>%1 donne le code source d’un programme au lieu de l’exécuter.</translation>
    </message>
    <message>
        <source>Run it. Apache: SetHandler proxy:unix:/run/php/php-fpm.sock|fcgi://localhost – NGINX: fastcgi_pass – Caddy: php_fastcgi</source>
        <translation>Faites-le exécuter. Apache&#xa0;: SetHandler proxy:unix:/run/php/php-fpm.sock|fcgi://localhost – NGINX&#xa0;: fastcgi_pass – Caddy&#xa0;: php_fastcgi</translation>
    </message>
    <message>
        <source>%1 is sent as “%2”: clients that look at the media type do not read it.</source>
        <translation>%1 est envoyé comme «&#xa0;%2&#xa0;»&#xa0;: les logiciels qui regardent le type de média ne le lisent pas.</translation>
    </message>
    <message>
        <source>Send it as %3. Apache: ForceType %3 – NGINX: types { } default_type %3; – Caddy: header Content-Type %3</source>
        <translation>Envoyez-le comme %3. Apache&#xa0;: ForceType %3 – NGINX&#xa0;: types { } default_type %3; – Caddy&#xa0;: header Content-Type %3</translation>
    </message>
    <message>
        <source>%1 begins with a byte order mark, which some clients do not read over.</source>
        <translation>%1 commence par un indicateur d’ordre des octets (BOM), que certains logiciels n’ignorent pas.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 without BOM.</source>
        <translation>Enregistrez le fichier en UTF-8 sans BOM.</translation>
    </message>
    <message>
        <source>%1 contains a placeholder that nobody replaces there: “%2”.</source>
        <translation>%1 contient une variable que personne n’y remplace&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>A document with the user&apos;s address needs a responder; a file for everybody is to be exported without.</source>
        <translation>Un document avec l’adresse de l’utilisateur demande un répondeur&#xa0;; un fichier commun à tous s’exporte sans elle.</translation>
    </message>
    <message>
        <source>The document of %1 has no mail server that clients can use.</source>
        <translation>Le document de %1 n’indique aucun serveur de messagerie utilisable.</translation>
    </message>
    <message>
        <source>Put the exported document there.</source>
        <translation>Placez-y le document exporté.</translation>
    </message>
    <message>
        <source>%1 is not in the document of %4: clients do not learn of it.</source>
        <translation>%1 n’est pas dans le document de %4&#xa0;: les logiciels de messagerie n’en savent rien.</translation>
    </message>
    <message>
        <source>Export the workspace again and put the document on the server.</source>
        <translation>Exportez de nouveau l’espace de travail et placez le document sur le serveur.</translation>
    </message>
    <message>
        <source>The document of %4 has %1 at %3, which is not in the workspace.</source>
        <translation>Le document de %4 indique %1 à %3, absent de l’espace de travail.</translation>
    </message>
    <message>
        <source>Add it to the workspace, or put the exported document on the server.</source>
        <translation>Ajoutez-le à l’espace de travail, ou placez le document exporté sur le serveur.</translation>
    </message>
    <message>
        <source>%1: the document of %4 says host %3, the workspace %2.</source>
        <translation>%1&#xa0;: le document de %4 indique l’hôte %3, l’espace de travail %2.</translation>
    </message>
    <message>
        <source>If the workspace is right, export it again and put the document on the server.</source>
        <translation>Si l’espace de travail est juste, exportez-le de nouveau et placez le document sur le serveur.</translation>
    </message>
    <message>
        <source>%1: the document of %4 says %3, the workspace %2.</source>
        <translation>%1&#xa0;: le document de %4 indique %3, l’espace de travail %2.</translation>
    </message>
    <message>
        <source>%1: the document of %4 says connection security %3, the workspace %2.</source>
        <translation>%1&#xa0;: le document de %4 indique le chiffrement %3, l’espace de travail %2.</translation>
    </message>
    <message>
        <source>%1: by the document of %4 the user name is %3, by the workspace %2.</source>
        <translation>%1&#xa0;: d’après le document de %4, le nom d’utilisateur est %3, d’après l’espace de travail %2.</translation>
    </message>
    <message>
        <source>%1: the document of %4 has the authentication methods %3, the workspace %2.</source>
        <translation>%1&#xa0;: le document de %4 indique les méthodes d’authentification %3, l’espace de travail %2.</translation>
    </message>
    <message>
        <source>Somebody else&apos;s entry at %1 says other things than the workspace. Clients that find nothing at the domain itself use it.</source>
        <translation>L’entrée d’un tiers à %1 ne dit pas la même chose que l’espace de travail. Les logiciels qui ne trouvent rien dans le domaine lui-même l’utilisent.</translation>
    </message>
    <message>
        <source>Have the entry changed; for Mozilla&apos;s database: https://github.com/thunderbird/autoconfig</source>
        <translation>Faites modifier l’entrée&#xa0;; pour la base de Mozilla&#xa0;: https://github.com/thunderbird/autoconfig</translation>
    </message>
    <message>
        <source>%1 answers at %2 and asks for a login.</source>
        <translation>%1 répond à %2 et demande de s’authentifier.</translation>
    </message>
    <message>
        <source>%1 answers at %2.</source>
        <translation>%1 répond à %2.</translation>
    </message>
    <message>
        <source>%1 is not found at %2: the server answers %3.</source>
        <translation>%1 est introuvable à %2&#xa0;: le serveur répond %3.</translation>
    </message>
    <message>
        <source>%1 at %2 is out of order: the server answers %3.</source>
        <translation>%1 à %2 est en panne&#xa0;: le serveur répond %3.</translation>
    </message>
    <message>
        <source>See the web server&apos;s log.</source>
        <translation>Consultez le journal du serveur web.</translation>
    </message>
    <message>
        <source>%1 at %2 cannot be reached: %3.</source>
        <translation>%1 à %2 est injoignable&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Check that the web server runs, and its name and certificate.</source>
        <translation>Vérifiez que le serveur web fonctionne, ainsi que son nom et son certificat.</translation>
    </message>
    <message>
        <source>%1 leads to %3, which is not encrypted (asked for: %2).</source>
        <translation>%1 mène à %3, qui n’est pas chiffré (adresse demandée&#xa0;: %2).</translation>
    </message>
    <message>
        <source>Redirect to an https address.</source>
        <translation>Redirigez vers une adresse https.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, is as the workspace says.</source>
        <translation>%3 sur %1, port %2, est tel que l’espace de travail le dit.</translation>
    </message>
    <message>
        <source>%3: the host %1 does not exist, or has no address.</source>
        <translation>%3&#xa0;: l’hôte %1 n’existe pas, ou n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>Add an A or AAAA record for %1, or enter a host that has one.</source>
        <translation>Ajoutez un enregistrement A ou AAAA pour %1, ou saisissez un hôte qui en a un.</translation>
    </message>
    <message>
        <source>%3: whether the host %1 exists could not be found out.</source>
        <translation>%3&#xa0;: impossible de savoir si l’hôte %1 existe.</translation>
    </message>
    <message>
        <source>Nothing listens at port %2 of %1 (%3): the connection is refused.</source>
        <translation>Rien n’écoute au port %2 de %1 (%3)&#xa0;: la connexion est refusée.</translation>
    </message>
    <message>
        <source>Start the service, make it listen at that address and port, and open the firewall.</source>
        <translation>Démarrez le service, faites-le écouter à cette adresse et à ce port, et ouvrez le pare-feu.</translation>
    </message>
    <message>
        <source>No connection to port %2 of %1 (%3) comes about.</source>
        <translation>La connexion au port %2 de %1 (%3) ne s’établit pas.</translation>
    </message>
    <message>
        <source>Check the network of this machine, and the address in the DNS.</source>
        <translation>Vérifiez le réseau de cette machine, et l’adresse dans le DNS.</translation>
    </message>
    <message>
        <source>An address of %1 cannot be reached from this machine (%3, port %2).</source>
        <translation>Une adresse de %1 ne peut pas être atteinte depuis cette machine (%3, port %2).</translation>
    </message>
    <message>
        <source>Check again from a machine that has IPv4 and IPv6.</source>
        <translation>Vérifiez à nouveau depuis une machine qui a IPv4 et IPv6.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, is too slow: no end of the %4 in time.</source>
        <translation>%3 sur %1, port %2, est trop lent&#xa0;; cette étape n’a pas abouti à temps&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Where a firewall drops packets, open the port. Otherwise see the server&apos;s log: name lookups and overload are the usual reasons.</source>
        <translation>Si un pare-feu jette les paquets, ouvrez le port. Sinon, consultez le journal du serveur&#xa0;: résolution de noms et surcharge sont les raisons habituelles.</translation>
    </message>
    <message>
        <source>No TLS session with %1, port %2 (%3), comes about: %4</source>
        <translation>Aucune session TLS avec %1, port %2 (%3), ne s’établit&#xa0;: %4</translation>
    </message>
    <message>
        <source>Give the server a certificate and its key, and allow TLS 1.2 and TLS 1.3.</source>
        <translation>Donnez au serveur un certificat et sa clé, et autorisez TLS 1.2 et TLS 1.3.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, closed the connection during this step: %4.</source>
        <translation>%3 sur %1, port %2, a coupé la connexion pendant cette étape&#xa0;: %4.</translation>
    </message>
    <message>
        <source>See the server&apos;s log.</source>
        <translation>Consultez le journal du serveur.</translation>
    </message>
    <message>
        <source>What answers at port %2 of %1 does not speak %3: “%4”.</source>
        <translation>Ce qui répond au port %2 de %1 ne parle pas %3&#xa0;: «&#xa0;%4&#xa0;».</translation>
    </message>
    <message>
        <source>Enter the port at which %3 is spoken.</source>
        <translation>Saisissez le port où l’on parle %3.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, sends without end during this step: %4.</source>
        <translation>%3 sur %1, port %2, envoie sans fin pendant cette étape&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Find out what answers there: it is no usual mail server.</source>
        <translation>Cherchez ce qui répond là&#xa0;: ce n’est pas un serveur de messagerie ordinaire.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, refused to go on: “%4”.</source>
        <translation>%3 sur %1, port %2, a refusé de continuer&#xa0;: «&#xa0;%4&#xa0;».</translation>
    </message>
    <message>
        <source>See the server&apos;s log; it may have limits for this machine&apos;s address.</source>
        <translation>Consultez le journal du serveur&#xa0;; il a peut-être des limites pour l’adresse de cette machine.</translation>
    </message>
    <message>
        <source>Port %2 of %1 speaks TLS at once, the workspace says %4 (%3): clients that are told so wait for a greeting that never comes.</source>
        <translation>Le port %2 de %1 parle TLS d’emblée, l’espace de travail dit %4 (%3)&#xa0;: les logiciels ainsi configurés attendent une salutation qui ne vient jamais.</translation>
    </message>
    <message>
        <source>Enter TLS as the connection security of this service, or the port for STARTTLS (%5).</source>
        <translation>Saisissez TLS comme chiffrement de ce service, ou le port pour STARTTLS (%5).</translation>
    </message>
    <message>
        <source>Port %2 of %1 does not speak TLS at once, as the workspace says (%3). STARTTLS there: %4.</source>
        <translation>Le port %2 de %1 ne parle pas TLS d’emblée, contrairement à ce que dit l’espace de travail (%3). STARTTLS à ce port&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Enter the port that speaks TLS from the start (%5), or STARTTLS as the connection security of this service.</source>
        <translation>Saisissez le port qui parle TLS d’emblée (%5), ou STARTTLS comme chiffrement de ce service.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, does not offer STARTTLS: clients that want it give up.</source>
        <translation>%3 sur %1, port %2, ne propose pas STARTTLS&#xa0;: les logiciels qui l’exigent abandonnent.</translation>
    </message>
    <message>
        <source>Give the server a certificate and turn STARTTLS on, or enter the port that speaks TLS from the start.</source>
        <translation>Donnez un certificat au serveur et activez STARTTLS, ou saisissez le port qui parle TLS d’emblée.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, sends text in clear behind its consent to STARTTLS: somebody on the way may have put it there.</source>
        <translation>%3 sur %1, port %2, envoie du texte en clair à la suite de son accord à STARTTLS&#xa0;: quelqu’un en chemin l’y a peut-être mis.</translation>
    </message>
    <message>
        <source>Update the server (CVE-2011-0411 and its kin), and look for a device on the way that changes mail traffic. The text was discarded.</source>
        <translation>Mettez le serveur à jour (CVE-2011-0411 et ses semblables), et cherchez un équipement en chemin qui modifie le trafic de messagerie. Le texte a été écarté.</translation>
    </message>
    <message>
        <source>Dovecot: disable_plaintext_auth = yes (since 2.4: auth_allow_cleartext = no). Postfix: smtpd_tls_auth_only = yes.</source>
        <translation>Dovecot&#xa0;: disable_plaintext_auth = yes (depuis 2.4&#xa0;: auth_allow_cleartext = no). Postfix&#xa0;: smtpd_tls_auth_only = yes.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, offers STARTTLS, but the workspace tells clients not to encrypt.</source>
        <translation>%3 sur %1, port %2, propose STARTTLS, mais l’espace de travail dit aux logiciels de ne pas chiffrer.</translation>
    </message>
    <message>
        <source>Enter STARTTLS as the connection security of this service.</source>
        <translation>Saisissez STARTTLS comme chiffrement de ce service.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, offers no authentication method of the workspace. Missing: %4. Offered: %5.</source>
        <translation>%3 sur %1, port %2, ne propose aucune méthode d’authentification de l’espace de travail. Manque&#xa0;: %4. Proposé&#xa0;: %5.</translation>
    </message>
    <message>
        <source>Enter a method that the server offers, or turn this one on at the server.</source>
        <translation>Saisissez une méthode que le serveur propose, ou activez celle-ci sur le serveur.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, does not offer the authentication method “%4”. Offered: %5.</source>
        <translation>%3 sur %1, port %2, ne propose pas la méthode d’authentification «&#xa0;%4&#xa0;». Proposé&#xa0;: %5.</translation>
    </message>
    <message>
        <source>Remove it from this service, or turn it on at the server.</source>
        <translation>Retirez-la de ce service, ou activez-la sur le serveur.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, does not say what it offers: authentication cannot be compared.</source>
        <translation>%3 sur %1, port %2, ne dit pas ce qu’il propose&#xa0;: l’authentification ne peut pas être comparée.</translation>
    </message>
    <message>
        <source>See whether the server&apos;s list of capabilities is turned off.</source>
        <translation>Voyez si la liste des capacités du serveur est désactivée.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, accepted the login (%4).</source>
        <translation>%3 sur %1, port %2, a accepté l’authentification (%4).</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, refused the login (%4): “%5”.</source>
        <translation>%3 sur %1, port %2, a refusé l’authentification (%4)&#xa0;: «&#xa0;%5&#xa0;».</translation>
    </message>
    <message>
        <source>Check the password and the user name pattern of this service: some servers want the whole address, others the part before the @.</source>
        <translation>Vérifiez le mot de passe et le modèle de nom d’utilisateur de ce service&#xa0;: certains serveurs veulent l’adresse entière, d’autres la partie avant le @.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, cannot check logins now (%4): “%5”.</source>
        <translation>%3 sur %1, port %2, ne peut pas vérifier l’authentification en ce moment (%4)&#xa0;: «&#xa0;%5&#xa0;».</translation>
    </message>
    <message>
        <source>See the server&apos;s log: its list of users cannot be reached.</source>
        <translation>Consultez le journal du serveur&#xa0;: sa liste d’utilisateurs est inaccessible.</translation>
    </message>
    <message>
        <source>The login at %1, port %2 (%3), was not tried: the server offers no method of the workspace that takes a password.</source>
        <translation>L’authentification sur %1, port %2 (%3), n’a pas été essayée&#xa0;: le serveur ne propose aucune méthode de l’espace de travail qui prend un mot de passe.</translation>
    </message>
    <message>
        <source>Enter a method that the server offers, or turn one on at the server.</source>
        <translation>Saisissez une méthode que le serveur propose, ou activez-en une sur le serveur.</translation>
    </message>
    <message>
        <source>The login at %1, port %2 (%3), was not tried: the connection is not encrypted.</source>
        <translation>L’authentification sur %1, port %2 (%3), n’a pas été essayée&#xa0;: la connexion n’est pas chiffrée.</translation>
    </message>
    <message>
        <source>The login at %1, port %2 (%3), was not tried: the certificate is not right, and a password is not sent to somebody unknown.</source>
        <translation>L’authentification sur %1, port %2 (%3), n’a pas été essayée&#xa0;: le certificat n’est pas correct, et un mot de passe ne s’envoie pas à un inconnu.</translation>
    </message>
    <message>
        <source>Cure the certificate first.</source>
        <translation>Corrigez d’abord le certificat.</translation>
    </message>
    <message>
        <source>The login at %1, port %2 (%3), came to no end.</source>
        <translation>L’authentification sur %1, port %2 (%3), n’est pas arrivée à son terme.</translation>
    </message>
    <message>
        <source>Check again, and see the server&apos;s log.</source>
        <translation>Vérifiez à nouveau, et consultez le journal du serveur.</translation>
    </message>
    <message>
        <source>Found: %1. Source: %2.</source>
        <translation>Trouvé&#xa0;: %1. Source&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 finds other settings: %2. Source: %3.</source>
        <translation>%1 trouve d’autres réglages&#xa0;: %2. Source&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Check which are right; the workspace has those that most clients find.</source>
        <translation>Vérifiez lesquels sont justes&#xa0;; l’espace de travail reprend ceux que trouvent la plupart des logiciels.</translation>
    </message>
    <message>
        <source>No settings for mail clients were found for %1.</source>
        <translation>Aucun réglage pour les logiciels de messagerie n’a été trouvé pour %1.</translation>
    </message>
    <message>
        <source>Enter the mail servers in the profile.</source>
        <translation>Saisissez les serveurs de messagerie dans le profil.</translation>
    </message>
    <message>
        <source>There is nothing at %1 (status %2).</source>
        <translation>Il n’y a rien à %1 (code %2).</translation>
    </message>
    <message>
        <source>Put the exported bundle on the server and include its configuration. Apache: Alias %3 – NGINX: location = %3 – Caddy: handle %3</source>
        <translation>Placez le lot exporté sur le serveur et incluez sa configuration. Apache&#xa0;: Alias %3 – NGINX&#xa0;: location = %3 – Caddy&#xa0;: handle %3</translation>
    </message>
    <message>
        <source>%1 does not accept POST (status %2): Outlook asks with POST only and finds nothing.</source>
        <translation>%1 n’accepte pas POST (code %2)&#xa0;: Outlook ne demande que par POST et ne trouve rien.</translation>
    </message>
    <message>
        <source>Answer POST with the same file. NGINX: “error_page 405 =200 $uri;” in its location – Apache: serves files to POST, look for &lt;Limit&gt; or a rule that forbids it – Caddy: “method GET” before file_server. The exported configurations have it.</source>
        <translation>Répondez à POST par le même fichier. NGINX&#xa0;: «&#xa0;error_page 405 =200 $uri;&#xa0;» dans son bloc location – Apache&#xa0;: sert les fichiers à POST, cherchez &lt;Limit&gt; ou une règle qui l’interdit – Caddy&#xa0;: «&#xa0;method GET&#xa0;» avant file_server. Les configurations exportées le font.</translation>
    </message>
    <message>
        <source>%1 does not accept GET (status %2).</source>
        <translation>%1 n’accepte pas GET (code %2).</translation>
    </message>
    <message>
        <source>Answer GET. In NGINX and Apache look for limit_except or &lt;Limit&gt;, in Caddy for a matcher “method”.</source>
        <translation>Répondez à GET. Dans NGINX et Apache, cherchez limit_except ou &lt;Limit&gt;, dans Caddy un filtre «&#xa0;method&#xa0;».</translation>
    </message>
    <message>
        <source>%1 asks for a login (status %2): clients look for settings without one.</source>
        <translation>%1 demande une authentification (code %2)&#xa0;: les logiciels cherchent leurs réglages sans s’authentifier.</translation>
    </message>
    <message>
        <source>Leave these paths open. Apache: Require all granted – NGINX: auth_basic off – Caddy: no basic_auth for these paths.</source>
        <translation>Laissez ces chemins ouverts. Apache&#xa0;: Require all granted – NGINX&#xa0;: auth_basic off – Caddy&#xa0;: pas de basic_auth pour ces chemins.</translation>
    </message>
    <message>
        <source>%1 refuses the answer (status %2).</source>
        <translation>%1 refuse de répondre (code %2).</translation>
    </message>
    <message>
        <source>Let the server read the file and give it to everybody. Apache: Require all granted – NGINX: look for deny, and at the file&apos;s permissions – Caddy: at the file&apos;s permissions.</source>
        <translation>Laissez le serveur lire le fichier et le donner à tous. Apache&#xa0;: Require all granted – NGINX&#xa0;: cherchez deny, et voyez les droits du fichier – Caddy&#xa0;: voyez les droits du fichier.</translation>
    </message>
    <message>
        <source>%1 fails with status %2.</source>
        <translation>%1 échoue avec le code %2.</translation>
    </message>
    <message>
        <source>Look into the server&apos;s error log, and at the program behind it.</source>
        <translation>Consultez le journal d’erreurs du serveur, et examinez le programme derrière lui.</translation>
    </message>
    <message>
        <source>%1 does not understand the client&apos;s question (status %2).</source>
        <translation>%1 ne comprend pas la demande du logiciel (code %2).</translation>
    </message>
    <message>
        <source>A program behind the server has to answer without the parameter emailaddress too, and must not insist on a media type of the question.</source>
        <translation>Un programme derrière le serveur doit répondre aussi sans le paramètre emailaddress, et ne pas exiger un type de média de la demande.</translation>
    </message>
    <message>
        <source>%1 answers with a web page in place of the document: clients that stop at the first answer find nothing.</source>
        <translation>%1 répond par une page web au lieu du document&#xa0;: les logiciels qui s’arrêtent à la première réponse ne trouvent rien.</translation>
    </message>
    <message>
        <source>Serve the document there, or answer 404. Apache: no FallbackResource for this host – NGINX: a location of its own before try_files – Caddy: a handle of its own before the site&apos;s.</source>
        <translation>Servez-y le document, ou répondez 404. Apache&#xa0;: pas de FallbackResource pour cet hôte – NGINX&#xa0;: un bloc location à part, avant try_files – Caddy&#xa0;: un bloc handle à part, avant celui du site.</translation>
    </message>
    <message>
        <source>The web site of the domain answers %1 with a page: it should answer 404 or give the document.</source>
        <translation>Le site web du domaine répond à %1 par une page&#xa0;: il devrait répondre 404 ou donner le document.</translation>
    </message>
    <message>
        <source>Include the exported part for the domain&apos;s own site, or answer 404 there. Apache: Redirect 404 %3 – NGINX: location = %3 { return 404; } – Caddy: respond %3 404</source>
        <translation>Incluez la partie exportée pour le site du domaine, ou répondez-y 404. Apache&#xa0;: Redirect 404 %3 – NGINX&#xa0;: location = %3 { return 404; } – Caddy&#xa0;: respond %3 404</translation>
    </message>
    <message>
        <source>%1 is answered over unprotected HTTP: on the way everybody can change where passwords are sent.</source>
        <translation>%1 répond en HTTP sans protection&#xa0;: en chemin, n’importe qui peut changer la destination des mots de passe.</translation>
    </message>
    <message>
        <source>Redirect to HTTPS. Apache: Redirect permanent / https://HOST/ – NGINX: return 301 https://$host$request_uri – Caddy: does it by itself where the site&apos;s name has no http://.</source>
        <translation>Redirigez vers HTTPS. Apache&#xa0;: Redirect permanent / https://HOST/ – NGINX&#xa0;: return 301 https://$host$request_uri – Caddy&#xa0;: le fait de lui-même si le nom du site est sans http://.</translation>
    </message>
    <message>
        <source>%1 redirects to HTTP again, which Outlook does not follow: %4.</source>
        <translation>%1 redirige encore vers HTTP, ce qu’Outlook ne suit pas&#xa0;: %4.</translation>
    </message>
    <message>
        <source>The %1 record of %2 could not be looked up: what clients do with it is not known.</source>
        <translation>L’enregistrement %1 de %2 n’a pas pu être obtenu&#xa0;: on ne sait pas ce que les logiciels en font.</translation>
    </message>
    <message>
        <source>Check the name server, and probe again.</source>
        <translation>Vérifiez le serveur de noms et relancez le test.</translation>
    </message>
    <message>
        <source>%1 finds no settings for %2: the user has to know and type everything.</source>
        <translation>%1 ne trouve aucun réglage pour %2&#xa0;: l’utilisateur doit tout savoir et tout saisir.</translation>
    </message>
    <message>
        <source>Start with the first step that does not work.</source>
        <translation>Commencez par la première étape qui ne fonctionne pas.</translation>
    </message>
    <message>
        <source>%1 answers POST, but not GET (status %2): Delta Chat and some Outlooks ask with GET and find nothing.</source>
        <translation>%1 répond à POST, mais pas à GET (code %2)&#xa0;: Delta Chat et certains Outlook demandent par GET et ne trouvent rien.</translation>
    </message>
    <message>
        <source>Answer GET as POST. A program behind the server has to take both; in NGINX and Apache look for limit_except or &lt;Limit&gt;, in Caddy for a matcher “method POST”.</source>
        <translation>Répondez à GET comme à POST. Un programme derrière le serveur doit accepter les deux&#xa0;; dans NGINX et Apache, cherchez limit_except ou &lt;Limit&gt;, dans Caddy un filtre «&#xa0;method POST&#xa0;».</translation>
    </message>
    <message>
        <source>%1 answers GET with other settings than POST: Outlook and Delta Chat end up with different accounts.</source>
        <translation>%1 répond à GET par d’autres réglages qu’à POST&#xa0;: Outlook et Delta Chat obtiennent des comptes différents.</translation>
    </message>
    <message>
        <source>Look for a second document or program under the same address, and leave one.</source>
        <translation>Cherchez un second document ou programme à la même adresse, et n’en laissez qu’un.</translation>
    </message>
    <message>
        <source>%1 gives no settings (%2): some Outlooks write the path in these capitals.</source>
        <translation>%1 ne donne aucun réglage (%2)&#xa0;: certains Outlook écrivent le chemin avec ces majuscules.</translation>
    </message>
    <message>
        <source>Match the path in every letter case. NGINX: location ~* ^/autodiscover/autodiscover\.xml$ – Apache: AliasMatch (?i)^/autodiscover/autodiscover\.xml$ – Caddy: path_regexp (?i)^/autodiscover/autodiscover\.xml$</source>
        <translation>Acceptez le chemin quelle que soit la casse. NGINX&#xa0;: location ~* ^/autodiscover/autodiscover\.xml$ – Apache&#xa0;: AliasMatch (?i)^/autodiscover/autodiscover\.xml$ – Caddy&#xa0;: path_regexp (?i)^/autodiscover/autodiscover\.xml$</translation>
    </message>
    <message>
        <source>%2 does not exist, or has no address: clients find nothing there.</source>
        <translation>%2 n’existe pas, ou n’a pas d’adresse&#xa0;: les logiciels n’y trouvent rien.</translation>
    </message>
    <message>
        <source>Publish the records of the DNS plan, or probe the new server before that with --resolve %2=ADDRESS.</source>
        <translation>Publiez les enregistrements du plan DNS, ou testez d’abord le nouveau serveur avec --resolve %2=ADRESSE.</translation>
    </message>
    <message>
        <source>The addresses of %2 could not be looked up.</source>
        <translation>Les adresses de %2 n’ont pas pu être résolues.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network and its name server, and probe again.</source>
        <translation>Vérifiez le réseau de cet ordinateur et son serveur de noms, et relancez le test.</translation>
    </message>
    <message>
        <source>Nothing listens at %3 port %4, where %2 leads.</source>
        <translation>Rien n’écoute à %3, port %4, où mène %2.</translation>
    </message>
    <message>
        <source>Start the web server, make it listen on that address and port, and check that the record leads to the right machine.</source>
        <translation>Démarrez le serveur web, faites-le écouter à cette adresse et sur ce port, et vérifiez que l’enregistrement mène à la bonne machine.</translation>
    </message>
    <message>
        <source>%3 port %4, where %2 leads, cannot be reached.</source>
        <translation>%3, port %4, où mène %2, est injoignable.</translation>
    </message>
    <message>
        <source>Check the firewall, the address, and this computer&apos;s own network.</source>
        <translation>Vérifiez le pare-feu, l’adresse et le réseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 gives no complete answer in time.</source>
        <translation>%1 ne donne pas de réponse complète à temps.</translation>
    </message>
    <message>
        <source>Clients wait about as long and go on. Look for a firewall that drops connections and for a program behind the web server that hangs.</source>
        <translation>Les logiciels attendent à peu près aussi longtemps, puis continuent. Cherchez un pare-feu qui ignore les connexions ou un programme bloqué derrière le serveur web.</translation>
    </message>
    <message>
        <source>No TLS connection to %2 comes about: %5</source>
        <translation>La connexion TLS à %2 ne s’établit pas&#xa0;: %5</translation>
    </message>
    <message>
        <source>Check that TLS is switched on for this name and port. Apache: SSLEngine on – NGINX: listen 443 ssl – Caddy: no http:// before the site&apos;s name.</source>
        <translation>Vérifiez que TLS est activé pour ce nom et ce port. Apache&#xa0;: SSLEngine on – NGINX&#xa0;: listen 443 ssl – Caddy&#xa0;: pas de http:// devant le nom du site.</translation>
    </message>
    <message>
        <source>The server closes the connection before the answer of %1 is complete.</source>
        <translation>Le serveur ferme la connexion avant la fin de la réponse de %1.</translation>
    </message>
    <message>
        <source>Look into the server&apos;s error log; a wrong Content-Length or a program that crashes does this.</source>
        <translation>Consultez le journal d’erreurs du serveur&#xa0;; un Content-Length faux ou un programme qui plante en est la cause.</translation>
    </message>
    <message>
        <source>What %1 answers is not HTTP.</source>
        <translation>La réponse de %1 n’est pas du HTTP.</translation>
    </message>
    <message>
        <source>Check which program listens on the port.</source>
        <translation>Vérifiez quel programme écoute sur ce port.</translation>
    </message>
    <message>
        <source>%1 answers with more than a configuration can be; reading was stopped.</source>
        <translation>La réponse de %1 est plus grande que ne peut l’être une configuration&#xa0;; la lecture a été arrêtée.</translation>
    </message>
    <message>
        <source>Check what the server has under this address.</source>
        <translation>Vérifiez ce que le serveur a sous cette adresse.</translation>
    </message>
    <message>
        <source>The answer of %1 is packed in a way that clients cannot undo (%5).</source>
        <translation>La réponse de %1 est compressée d’une façon que les logiciels ne savent pas défaire (%5).</translation>
    </message>
    <message>
        <source>Leave the compression off for these files. NGINX: gzip off – Apache: SetEnv no-gzip 1 – Caddy: no encode for these paths.</source>
        <translation>Désactivez la compression de ces fichiers. NGINX&#xa0;: gzip off – Apache&#xa0;: SetEnv no-gzip 1 – Caddy&#xa0;: pas d’encode pour ces chemins.</translation>
    </message>
    <message>
        <source>%1 is redirected so often that clients give up.</source>
        <translation>%1 est redirigé tant de fois que les logiciels abandonnent.</translation>
    </message>
    <message>
        <source>%1 is redirected in a circle, back to %5.</source>
        <translation>%1 est redirigé en boucle, de nouveau vers %5.</translation>
    </message>
    <message>
        <source>Look for two rules that redirect to each other, often HTTP to HTTPS and back by a proxy. Apache: Redirect, RewriteRule – NGINX: return, rewrite – Caddy: redir.</source>
        <translation>Cherchez deux règles qui se renvoient l’une à l’autre, souvent HTTP vers HTTPS et retour par un proxy. Apache&#xa0;: Redirect, RewriteRule – NGINX&#xa0;: return, rewrite – Caddy&#xa0;: redir.</translation>
    </message>
    <message>
        <source>%1 is redirected from HTTPS to unprotected HTTP: %5.</source>
        <translation>%1 est redirigé de HTTPS vers HTTP sans protection&#xa0;: %5.</translation>
    </message>
    <message>
        <source>%1 is redirected, but not to an address: “%5”.</source>
        <translation>%1 est redirigé, mais pas vers une adresse&#xa0;: «&#xa0;%5&#xa0;».</translation>
    </message>
    <message>
        <source>Write a whole address into the redirect.</source>
        <translation>Écrivez une adresse complète dans la redirection.</translation>
    </message>
    <message>
        <source>%1 redirects to another organisation, %2: Outlook asks the user whether that may be, and the settings are theirs to choose.</source>
        <translation>%1 redirige vers une autre organisation, %2&#xa0;: Outlook demande à l’utilisateur s’il l’accepte, et c’est elle qui choisit les réglages.</translation>
    </message>
    <message>
        <source>If that is as it should be, nothing is to be done.</source>
        <translation>Si c’est voulu, il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>The document names no domain. “%1” was taken from its server %2.</source>
        <translation>Le document ne nomme aucun domaine. «&#xa0;%1&#xa0;» a été déduit de son serveur %2.</translation>
    </message>
    <message>
        <source>Check the domain&apos;s name.</source>
        <translation>Vérifiez le nom du domaine.</translation>
    </message>
    <message>
        <source>The document says nothing of the servers that receive the mail of %1 (MX).</source>
        <translation>Le document ne dit rien des serveurs qui reçoivent le courrier de %1 (MX).</translation>
    </message>
    <message>
        <source>Enter them, so that the DNS can be checked.</source>
        <translation>Saisissez-les, pour que le DNS puisse être vérifié.</translation>
    </message>
    <message>
        <source>There is no domain in the list.</source>
        <translation>La liste ne contient aucun domaine.</translation>
    </message>
    <message>
        <source>Write one domain a line, such as example.org, or CSV whose first line names the columns: domain, profile, displayName, mx.</source>
        <translation>Écrivez un domaine par ligne, par exemple example.org, ou du CSV dont la première ligne nomme les colonnes&#xa0;: domain, profile, displayName, mx.</translation>
    </message>
    <message>
        <source>Phones find %1 by Autodiscover only where a responder answers: at the same address, plain files give everybody the answer for Outlook.</source>
        <translation>Les téléphones ne trouvent %1 par Autodiscover que si un répondeur répond&#xa0;: à la même adresse, de simples fichiers donnent à tous la réponse destinée à Outlook.</translation>
    </message>
    <message>
        <source>Export with PHP, Flask or Node.js, and let it answer.</source>
        <translation>Exportez avec PHP, Flask ou Node.js, et laissez-le répondre.</translation>
    </message>
    <message>
        <source>Phones use one %1 service; this one is left out of Autodiscover.</source>
        <translation>Les téléphones utilisent un seul service %1&#xa0;; celui-ci est omis d’Autodiscover.</translation>
    </message>
    <message>
        <source>The answer for %1 has no user name: phones log in with the whole address.</source>
        <translation>La réponse pour %1 n’a pas de nom d’utilisateur&#xa0;: les téléphones se connectent avec l’adresse entière.</translation>
    </message>
    <message>
        <source>Let the server accept %EMAILADDRESS% as user name.</source>
        <translation>Faites accepter %EMAILADDRESS% par le serveur comme nom d’utilisateur.</translation>
    </message>
    <message>
        <source>The payload “%1” (line %2) is left out: mail, CalDAV, CardDAV and Exchange ActiveSync accounts are read.</source>
        <translation>La charge utile «&#xa0;%1&#xa0;» (ligne&#xa0;%2) est omise&#xa0;: les comptes de messagerie, CalDAV, CardDAV et Exchange ActiveSync sont lus.</translation>
    </message>
    <message>
        <source>The text that users agree to in the language “%1” (line %2) is left out: the workspace has it in French and English.</source>
        <translation>Le texte que les utilisateurs acceptent dans la langue «&#xa0;%1&#xa0;» (ligne&#xa0;%2) est omis&#xa0;: l’espace de travail l’a en français et en anglais.</translation>
    </message>
    <message>
        <source>Devices know this profile as “%1” (line %2). This program&apos;s profiles have identifiers of their own, so they do not replace it.</source>
        <translation>Les appareils connaissent ce profil sous le nom «&#xa0;%1&#xa0;» (ligne&#xa0;%2). Les profils de ce programme ont leurs propres identifiants et ne le remplacent donc pas.</translation>
    </message>
    <message>
        <source>Let users remove the old profile when they install the new one.</source>
        <translation>Faites supprimer l’ancien profil par les utilisateurs quand ils installent le nouveau.</translation>
    </message>
    <message>
        <source>The signature does not fit the profile: it was changed after it was signed, or the signer&apos;s certificate is missing. Devices refuse it or show “Not Verified”.</source>
        <translation>La signature ne correspond pas au profil&#xa0;: il a été modifié après la signature, ou le certificat du signataire manque. Les appareils le refusent ou affichent «&#xa0;Non vérifié&#xa0;».</translation>
    </message>
    <message>
        <source>Sign the profile again, as the last step.</source>
        <translation>Signez de nouveau le profil, en dernière étape.</translation>
    </message>
    <message>
        <source>The principal URL of %1 is “%2” (line %3), which is another server than the host name, port and UseSSL beside it; its path is taken.</source>
        <translation>L’URL du principal du service %1 est «&#xa0;%2&#xa0;» (ligne&#xa0;%3), un autre serveur que le nom d’hôte, le port et UseSSL qui l’accompagnent&#xa0;; son chemin est repris.</translation>
    </message>
    <message>
        <source>Apple devices do not learn of %1: a profile has no payload for it.</source>
        <translation>Les appareils Apple n’apprennent pas l’existence du service %1&#xa0;: un profil n’a pas de charge utile pour cela.</translation>
    </message>
    <message>
        <source>This %1 service is left out of the Apple profile, which holds one incoming and one outgoing mail server, and one service of each other kind.</source>
        <translation>Ce service %1 est omis du profil Apple, qui contient un serveur de réception et un serveur d’envoi, et un service de chaque autre sorte.</translation>
    </message>
    <message>
        <source>%1 is left out of the Apple profile: devices log in there with a password, which the service does not accept.</source>
        <translation>%1 est omis du profil Apple&#xa0;: les appareils s’y connectent avec un mot de passe, ce que le service n’accepte pas.</translation>
    </message>
    <message>
        <source>%1 is left out of the Apple profile, which names neither the port nor the path: devices always ask for https://%2/Microsoft-Server-ActiveSync.</source>
        <translation>%1 est omis du profil Apple, qui n’indique ni le port ni le chemin&#xa0;: les appareils demandent toujours https://%2/Microsoft-Server-ActiveSync.</translation>
    </message>
    <message>
        <source>Serve it there, on port 443.</source>
        <translation>Servez-le à cette adresse, sur le port 443.</translation>
    </message>
    <message>
        <source>%1 is for iPhone and iPad: macOS has no such account and passes over that payload.</source>
        <translation>%1 est pour iPhone et iPad&#xa0;: macOS n’a pas de compte de ce type et ignore cette charge utile.</translation>
    </message>
    <message>
        <source>On iPhone and iPad %1 is switched off for the mail, calendars and contacts that the profile&apos;s other accounts already have; users can switch it on.</source>
        <translation>Sur iPhone et iPad, %1 est désactivé pour le courrier, les agendas et les contacts que les autres comptes du profil ont déjà&#xa0;; les utilisateurs peuvent l’activer.</translation>
    </message>
    <message>
        <source>The path of %1 depends on the user and is left out of the Apple profile: devices look for it under https://%2/.well-known/ themselves.</source>
        <translation>Le chemin du service %1 dépend de l’utilisateur et est omis du profil Apple&#xa0;: les appareils le cherchent eux-mêmes sous https://%2/.well-known/.</translation>
    </message>
    <message>
        <source>Enter the path that is the same for everybody, such as /dav/; devices find the user&apos;s part from there.</source>
        <translation>Saisissez le chemin commun à tous, par exemple /dav/&#xa0;; les appareils trouvent à partir de là celui de l’utilisateur.</translation>
    </message>
    <message>
        <source>macOS does not read the path of %1: it looks for it by SRV records and under https://%2/.well-known/carddav.</source>
        <translation>macOS ne lit pas le chemin du service %1&#xa0;: il le cherche par les enregistrements SRV et sous https://%2/.well-known/carddav.</translation>
    </message>
    <message>
        <source>The text that users agree to is there in one language: everybody reads it.</source>
        <translation>Le texte que les utilisateurs acceptent n’existe que dans une langue&#xa0;: tous lisent celui-ci.</translation>
    </message>
    <message>
        <source>Enter it in the other language too.</source>
        <translation>Saisissez-le aussi dans l’autre langue.</translation>
    </message>
    <message>
        <source>%1 is left out of the PACC document, which has no member for it.</source>
        <translation>%1 est omis du document PACC, qui n’a pas de membre pour lui.</translation>
    </message>
    <message>
        <source>The PACC document names one service of each kind; this %1 is not in it.</source>
        <translation>Le document PACC nomme un service de chaque sorte&#xa0;; ce %1 n’y est pas.</translation>
    </message>
    <message>
        <source>The PACC document cannot name port and security: clients take port %2 with TLS for %1, which this service does not offer. It is left out.</source>
        <translation>Le document PACC ne peut nommer ni port ni chiffrement&#xa0;: pour %1, les logiciels prennent le port %2 avec TLS, que ce service ne propose pas. Il est omis.</translation>
    </message>
    <message>
        <source>Offer %1 on port %2 with TLS as well.</source>
        <translation>Proposez aussi %1 sur le port %2 avec TLS.</translation>
    </message>
    <message>
        <source>With PACC, users log in with their whole address, which this %1 service does not want. It is left out of the document.</source>
        <translation>Avec PACC, les utilisateurs se connectent avec leur adresse entière, ce que ce service %1 ne veut pas. Il est omis du document.</translation>
    </message>
    <message>
        <source>This %1 service takes no password; of OAuth2 the PACC document would have to name the issuer, which is not known here. It is left out.</source>
        <translation>Ce service %1 n’accepte pas de mot de passe&#xa0;; pour OAuth2, le document PACC devrait nommer l’émetteur, qui n’est pas connu ici. Il est omis.</translation>
    </message>
    <message>
        <source>“%1” is left out: the workspace has no place for it.</source>
        <translation>«&#xa0;%1&#xa0;» est omis&#xa0;: l’espace de travail n’a pas de place pour lui.</translation>
    </message>
    <message>
        <source>%1 is left out of Thunderbird&apos;s file, which has no words for it.</source>
        <translation>%1 est omis du fichier de Thunderbird, qui n’a pas de mots pour lui.</translation>
    </message>
    <message>
        <source>%1 stands in Thunderbird&apos;s file, but Thunderbird does not look for it there: programs find it by its DNS records.</source>
        <translation>%1 figure dans le fichier de Thunderbird, mais Thunderbird ne l’y cherche pas&#xa0;: les logiciels le trouvent par ses enregistrements DNS.</translation>
    </message>
    <message>
        <source>%1 at %2 is redirected to another organisation, %3. A login is not tried there.</source>
        <translation>%1 à %2 est redirigé vers une autre organisation, %3. Aucune authentification n’y est essayée.</translation>
    </message>
    <message>
        <source>%1 at %2: the server does not announce “%4” in its answer to OPTIONS (DAV: %3). Clients take it for a server without this service.</source>
        <translation>%1 à %2&#xa0;: le serveur n’annonce pas «&#xa0;%4&#xa0;» dans sa réponse à OPTIONS (DAV&#xa0;: %3). Les logiciels le prennent pour un serveur sans ce service.</translation>
    </message>
    <message>
        <source>Enter the path at which the service is, and let OPTIONS pass to it: a web server in front often answers it itself.</source>
        <translation>Indiquez le chemin où se trouve le service, et laissez-lui passer OPTIONS&#xa0;: un serveur web placé devant y répond souvent lui-même.</translation>
    </message>
    <message>
        <source>%1 at %2 does not answer OPTIONS (%3), by which clients find out what the server can.</source>
        <translation>%1 à %2 ne répond pas à OPTIONS (%3), la requête par laquelle les logiciels apprennent ce que le serveur sait faire.</translation>
    </message>
    <message>
        <source>%1: what %2 answers is no JMAP session (RFC 8620 section 2).</source>
        <translation>%1&#xa0;: ce que répond %2 n’est pas une session JMAP (RFC&#xa0;8620, section&#xa0;2).</translation>
    </message>
    <message>
        <source>Enter the path of the session resource, or make /.well-known/jmap lead to it.</source>
        <translation>Indiquez le chemin de la ressource de session, ou faites-y mener /.well-known/jmap.</translation>
    </message>
    <message>
        <source>%1: the session at %2 has no “%3”, or none of the right kind (RFC 8620 section 2).</source>
        <translation>%1&#xa0;: la session à %2 n’a pas de «&#xa0;%3&#xa0;», ou pas du bon type (RFC&#xa0;8620, section&#xa0;2).</translation>
    </message>
    <message>
        <source>Update the server.</source>
        <translation>Mettez le serveur à jour.</translation>
    </message>
    <message>
        <source>%1 at %2: the session lacks the capability %3.</source>
        <translation>%1 à %2&#xa0;: il manque à la session la capacité %3.</translation>
    </message>
    <message>
        <source>Turn JMAP for mail on at the server.</source>
        <translation>Activez JMAP pour le courrier sur le serveur.</translation>
    </message>
    <message>
        <source>%1 at %2: the session sends clients to %3, which is not encrypted.</source>
        <translation>%1 à %2&#xa0;: la session envoie les logiciels vers %3, qui n’est pas chiffré.</translation>
    </message>
    <message>
        <source>Tell the server its public https address.</source>
        <translation>Indiquez au serveur son adresse https publique.</translation>
    </message>
    <message>
        <source>Apple profiles are signed by %1. The certificate was issued by %2 and is valid until %3.</source>
        <translation>Les profils Apple sont signés par %1. Le certificat a été émis par %2 et est valable jusqu’au %3.</translation>
    </message>
    <message>
        <source>The profiles cannot be signed: “%1” cannot be read, or holds no certificate in PEM form.</source>
        <translation>Les profils ne peuvent pas être signés&#xa0;: «&#xa0;%1&#xa0;» n’est pas lisible ou ne contient pas de certificat au format PEM.</translation>
    </message>
    <message>
        <source>Choose a file that begins with -----BEGIN CERTIFICATE-----.</source>
        <translation>Choisissez un fichier qui commence par -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message>
        <source>The profiles cannot be signed: “%1” cannot be read, or holds no private key in PEM form.</source>
        <translation>Les profils ne peuvent pas être signés&#xa0;: «&#xa0;%1&#xa0;» n’est pas lisible ou ne contient pas de clé privée au format PEM.</translation>
    </message>
    <message>
        <source>Choose a file that begins with -----BEGIN PRIVATE KEY----- or -----BEGIN ENCRYPTED PRIVATE KEY-----.</source>
        <translation>Choisissez un fichier qui commence par -----BEGIN PRIVATE KEY----- ou -----BEGIN ENCRYPTED PRIVATE KEY-----.</translation>
    </message>
    <message>
        <source>To sign the profiles, a certificate and its key are needed; one is missing.</source>
        <translation>Pour signer les profils, il faut un certificat et sa clé&#xa0;; l’un des deux manque.</translation>
    </message>
    <message>
        <source>Choose the file, or empty the other fields.</source>
        <translation>Choisissez le fichier, ou videz les autres champs.</translation>
    </message>
    <message>
        <source>“%1” is no absolute path: which file it is would depend on the folder that the program was started in.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un chemin absolu&#xa0;: le fichier désigné dépendrait du dossier où le programme a été lancé.</translation>
    </message>
    <message>
        <source>Enter the whole path.</source>
        <translation>Saisissez le chemin complet.</translation>
    </message>
    <message>
        <source>The key does not belong to the certificate of %1.</source>
        <translation>La clé n’est pas celle du certificat de %1.</translation>
    </message>
    <message>
        <source>Choose the key with which this certificate was asked for.</source>
        <translation>Choisissez la clé avec laquelle ce certificat a été demandé.</translation>
    </message>
    <message>
        <source>The certificate that signs the profiles expired on %1: devices show “Not Verified”.</source>
        <translation>Le certificat qui signe les profils a expiré le %1&#xa0;: les appareils affichent «&#xa0;Non vérifié&#xa0;».</translation>
    </message>
    <message>
        <source>Renew it and export again.</source>
        <translation>Renouvelez-le et exportez de nouveau.</translation>
    </message>
    <message>
        <source>The certificate that signs the profiles is valid from %1 on: until then devices show “Not Verified”.</source>
        <translation>Le certificat qui signe les profils n’est valable qu’à partir du %1&#xa0;: jusque-là, les appareils affichent «&#xa0;Non vérifié&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another certificate, or check this machine&apos;s clock.</source>
        <translation>Choisissez un autre certificat, ou vérifiez l’horloge de cette machine.</translation>
    </message>
    <message>
        <source>The certificate that signs the profiles expires on %2 (days left: %1). From then on devices show “Not Verified”, also for what is installed.</source>
        <translation>Le certificat qui signe les profils expire le %2 (jours restants&#xa0;: %1). À partir de cette date, les appareils affichent «&#xa0;Non vérifié&#xa0;», même pour ce qui est installé.</translation>
    </message>
    <message>
        <source>The certificates do not lead from %1 to an authority that this system trusts: devices show “Not Verified”, unless they know the issuer, %2.</source>
        <translation>Les certificats ne mènent pas de %1 à une autorité reconnue par ce système&#xa0;: les appareils affichent «&#xa0;Non vérifié&#xa0;», sauf s’ils connaissent l’émetteur, %2.</translation>
    </message>
    <message>
        <source>Choose the intermediate certificates as chain (chain.pem, fullchain.pem).</source>
        <translation>Choisissez les certificats intermédiaires comme chaîne (chain.pem, fullchain.pem).</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed: devices on which it is not installed show “Not Verified”.</source>
        <translation>Le certificat de %1 est autosigné&#xa0;: les appareils où il n’est pas installé affichent «&#xa0;Non vérifié&#xa0;».</translation>
    </message>
    <message>
        <source>Take one of a public authority; that of the web server will do.</source>
        <translation>Prenez celui d’une autorité publique&#xa0;; celui du serveur web convient.</translation>
    </message>
    <message>
        <source>The chain holds the root certificate %1; it is left out of the signatures.</source>
        <translation>La chaîne contient le certificat racine %1&#xa0;; il est omis des signatures.</translation>
    </message>
    <message>
        <source>Remove it from the file; devices have the roots that they trust.</source>
        <translation>Retirez-le du fichier&#xa0;; les appareils ont les racines auxquelles ils se fient.</translation>
    </message>
    <message>
        <source>The key of %1 is not an RSA key: each export gives other bytes, and not all devices are known to verify it.</source>
        <translation>La clé de %1 n’est pas une clé RSA&#xa0;: chaque export donne d’autres octets, et il n’est pas établi que tous les appareils la vérifient.</translation>
    </message>
    <message>
        <source>Take a certificate with an RSA key for signing.</source>
        <translation>Pour signer, prenez un certificat avec une clé RSA.</translation>
    </message>
    <message>
        <source>Profiles that a responder makes for one address are not signed, since the key does not go to the web server: devices show “Not Signed” and install them all the same.</source>
        <translation>Les profils qu’un répondeur établit pour une adresse ne sont pas signés, car la clé ne va pas sur le serveur web&#xa0;: les appareils affichent «&#xa0;Non signé&#xa0;» et les installent quand même.</translation>
    </message>
    <message>
        <source>The profile is signed by %1. The certificate was issued by %2 and is valid from %3 until %4.</source>
        <translation>Le profil est signé par %1. Le certificat a été émis par %2 et est valable du %3 au %4.</translation>
    </message>
    <message>
        <source>The workspace has the content alone: choose under Hosting who signs it anew.</source>
        <translation>L’espace de travail n’a que le contenu&#xa0;: choisissez sous Hébergement qui le signe de nouveau.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not valid now: devices show the profile as “Not Verified”.</source>
        <translation>Le certificat du signataire n’est pas valable actuellement&#xa0;: les appareils affichent le profil comme «&#xa0;Non vérifié&#xa0;».</translation>
    </message>
    <message>
        <source>The certificates in the signature do not lead to an authority that this system trusts: devices that do not know %1 either show “Not Verified”.</source>
        <translation>Les certificats de la signature ne mènent pas à une autorité reconnue par ce système&#xa0;: les appareils qui ne connaissent pas non plus %1 affichent «&#xa0;Non vérifié&#xa0;».</translation>
    </message>
    <message>
        <source>The signature is intact, and its certificates lead to an authority that this system trusts.</source>
        <translation>La signature est intacte, et ses certificats mènent à une autorité reconnue par ce système.</translation>
    </message>
    <message>
        <source>Line %1, column “%3”: “%2” is not the host name of a mail server.</source>
        <translation>Ligne&#xa0;%1, colonne «&#xa0;%3&#xa0;»&#xa0;: «&#xa0;%2&#xa0;» n’est pas le nom d’hôte d’un serveur de messagerie.</translation>
    </message>
    <message>
        <source>Line %1, column “%3”: “%2” is not a mail service.</source>
        <translation>Ligne&#xa0;%1, colonne «&#xa0;%3&#xa0;»&#xa0;: «&#xa0;%2&#xa0;» n’est pas un service de messagerie.</translation>
    </message>
    <message>
        <source>The line was left out. Write protocol, security and host, such as imap tls mail.example.org:993.</source>
        <translation>La ligne a été omise. Écrivez le protocole, le chiffrement et l’hôte, par exemple imap tls mail.example.org:993.</translation>
    </message>
    <message>
        <source>Line %1, column “%3”: “%2” is not a link to help.</source>
        <translation>Ligne&#xa0;%1, colonne «&#xa0;%3&#xa0;»&#xa0;: «&#xa0;%2&#xa0;» n’est pas un lien d’aide.</translation>
    </message>
    <message>
        <source>The line was left out. Write language, address and title, such as en https://example.org/help Settings.</source>
        <translation>La ligne a été omise. Écrivez la langue, l’adresse et le titre, par exemple fr https://example.org/aide Réglages.</translation>
    </message>
    <message>
        <source>The columns are domain, profile, displayName, shortName, mx, dkimSelectors, help1, help2… and service1, service2…</source>
        <translation>Les colonnes sont domain, profile, displayName, shortName, mx, dkimSelectors, help1, help2… et service1, service2…</translation>
    </message>
    <message>
        <source>Changed here to “%1” and by the other program to “%2”; what was entered here stays.</source>
        <translation>Modifié ici en «&#xa0;%1&#xa0;» et par l’autre programme en «&#xa0;%2&#xa0;»&#xa0;; ce qui a été saisi ici est conservé.</translation>
    </message>
    <message>
        <source>Enter the other value if it is the right one.</source>
        <translation>Saisissez l’autre valeur si c’est la bonne.</translation>
    </message>
    <message>
        <source>%1 was removed here and changed by the other program; it stays removed.</source>
        <translation>%1 a été supprimé ici et modifié par l’autre programme&#xa0;; la suppression est conservée.</translation>
    </message>
    <message>
        <source>Add it again if it is still wanted.</source>
        <translation>Ajoutez-le de nouveau s’il est encore nécessaire.</translation>
    </message>
    <message>
        <source>%1 was changed here and removed by the other program; it stays.</source>
        <translation>%1 a été modifié ici et supprimé par l’autre programme&#xa0;; il est conservé.</translation>
    </message>
    <message>
        <source>Remove it if it is not wanted any more.</source>
        <translation>Supprimez-le s’il n’est plus nécessaire.</translation>
    </message>
    <message>
        <source>“%1” is no name of a TSIG key; the nsupdate scripts leave it out.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de clé TSIG&#xa0;; les scripts nsupdate l’omettent.</translation>
    </message>
    <message>
        <source>Enter the name as the name server&apos;s configuration has it, such as nsupdate.example.org. The key itself does not belong here.</source>
        <translation>Saisissez le nom tel que l’a la configuration du serveur de noms, par exemple nsupdate.example.org. La clé elle-même n’a pas sa place ici.</translation>
    </message>
    <message>
        <source>Write &lt;integer&gt;1&lt;/integer&gt;.</source>
        <translation>Écrivez &lt;integer&gt;1&lt;/integer&gt;.</translation>
    </message>
    <message>
        <source>The profile&apos;s PayloadType (line %1) is “%2”: devices install profiles of the type “Configuration” only.</source>
        <translation>Le PayloadType du profil (ligne&#xa0;%1) est «&#xa0;%2&#xa0;»&#xa0;: les appareils n’installent que des profils de type «&#xa0;Configuration&#xa0;».</translation>
    </message>
    <message>
        <source>Write Configuration as PayloadType of the profile.</source>
        <translation>Écrivez Configuration comme PayloadType du profil.</translation>
    </message>
    <message>
        <source>The profile or payload on line %1 has no %2: devices refuse the whole profile.</source>
        <translation>Le profil ou la charge utile de la ligne&#xa0;%1 n’a pas de %2&#xa0;: les appareils refusent tout le profil.</translation>
    </message>
    <message>
        <source>Add the key; its value must stay the same whenever the profile changes.</source>
        <translation>Ajoutez la clé&#xa0;; sa valeur doit rester la même quand le profil change.</translation>
    </message>
    <message>
        <source>The %2 “%3” (line %1) is used more than once: devices refuse the whole profile.</source>
        <translation>Le %2 «&#xa0;%3&#xa0;» (ligne&#xa0;%1) est utilisé plus d’une fois&#xa0;: les appareils refusent tout le profil.</translation>
    </message>
    <message>
        <source>Give the profile and each payload a value of its own.</source>
        <translation>Donnez au profil et à chaque charge utile une valeur qui leur est propre.</translation>
    </message>
    <message>
        <source>The PayloadUUID “%2” (line %1) is no UUID.</source>
        <translation>Le PayloadUUID «&#xa0;%2&#xa0;» (ligne&#xa0;%1) n’est pas un UUID.</translation>
    </message>
    <message>
        <source>Write 32 hexadecimal digits with hyphens, 8-4-4-4-12.</source>
        <translation>Écrivez 32 chiffres hexadécimaux avec des tirets, 8-4-4-4-12.</translation>
    </message>
    <message>
        <source>“%1” is no host name (%2, line %3): clients do not connect to it.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom d’hôte (%2, ligne&#xa0;%3)&#xa0;: les logiciels ne s’y connectent pas.</translation>
    </message>
    <message>
        <source>Write the host name alone, without scheme, port, blanks and underscores; an international one in its form that begins with xn--.</source>
        <translation>Écrivez le nom d’hôte seul, sans schéma, port, espaces ni tirets bas&#xa0;; un nom internationalisé, sous sa forme qui commence par xn--.</translation>
    </message>
    <message>
        <source>The id of the emailProvider (line %2) is no host name, “%1”: Thunderbird rejects the whole file.</source>
        <translation>L’attribut id de l’emailProvider (ligne&#xa0;%2) n’est pas un nom d’hôte, «&#xa0;%1&#xa0;»&#xa0;: Thunderbird rejette tout le fichier.</translation>
    </message>
    <message>
        <source>Write the domain as id of the emailProvider.</source>
        <translation>Écrivez le domaine dans l’attribut id de l’emailProvider.</translation>
    </message>
    <message>
        <source>The emailProvider (line %1) has no element domain with a domain in it and without attributes: Thunderbird rejects the whole file.</source>
        <translation>L’emailProvider (ligne&#xa0;%1) n’a pas d’élément domain sans attribut qui contienne un domaine&#xa0;: Thunderbird rejette tout le fichier.</translation>
    </message>
    <message>
        <source>Write the mail domain into an element domain.</source>
        <translation>Écrivez le domaine de messagerie dans un élément domain.</translation>
    </message>
    <message>
        <source>The file has %1 emailProvider elements: Thunderbird reads the first one, Thunderbird for Android the last one.</source>
        <translation>Le fichier a %1 éléments emailProvider&#xa0;: Thunderbird lit le premier, Thunderbird pour Android le dernier.</translation>
    </message>
    <message>
        <source>Leave one emailProvider in the file.</source>
        <translation>Ne laissez qu’un emailProvider dans le fichier.</translation>
    </message>
    <message>
        <source>%1 (line %2) has the attribute “%3” beside its type: Evolution does not read such a file.</source>
        <translation>%1 (ligne&#xa0;%2) a l’attribut «&#xa0;%3&#xa0;» en plus de son type&#xa0;: Evolution ne lit pas un tel fichier.</translation>
    </message>
    <message>
        <source>Remove the attribute.</source>
        <translation>Retirez l’attribut.</translation>
    </message>
    <message>
        <source>%1 (line %2) has an attribute, “%3”: Thunderbird does not read the value.</source>
        <translation>%1 (ligne&#xa0;%2) a un attribut, «&#xa0;%3&#xa0;»&#xa0;: Thunderbird ne lit pas la valeur.</translation>
    </message>
    <message>
        <source>The user name on line %1 is empty: Thunderbird logs in as “true”.</source>
        <translation>Le nom d’utilisateur de la ligne&#xa0;%1 est vide&#xa0;: Thunderbird se connecte en tant que «&#xa0;true&#xa0;».</translation>
    </message>
    <message>
        <source>Write %EMAILADDRESS%, or what else users log in with.</source>
        <translation>Écrivez %EMAILADDRESS%, ou ce avec quoi les utilisateurs se connectent.</translation>
    </message>
    <message>
        <source>The %1 sections differ in host or user name: Evolution takes the last one, other clients take the first one.</source>
        <translation>Les sections %1 diffèrent par l’hôte ou le nom d’utilisateur&#xa0;: Evolution prend la dernière, les autres logiciels la première.</translation>
    </message>
    <message>
        <source>Leave one section, or give all of them the same host and user name.</source>
        <translation>Ne laissez qu’une section, ou donnez à toutes le même hôte et le même nom d’utilisateur.</translation>
    </message>
    <message>
        <source>%1 (line %2) has a placeholder, “%3”, which FairEmail, Nextcloud and others replace in user names only.</source>
        <translation>%1 (ligne&#xa0;%2) contient une variable, «&#xa0;%3&#xa0;», que FairEmail, Nextcloud et d’autres ne remplacent que dans les noms d’utilisateur.</translation>
    </message>
    <message>
        <source>Write the name itself.</source>
        <translation>Écrivez le nom lui-même.</translation>
    </message>
    <message>
        <source>“%1” (line %2) is written “%3” in the specification: few clients know the other spelling.</source>
        <translation>«&#xa0;%1&#xa0;» (ligne&#xa0;%2) s’écrit «&#xa0;%3&#xa0;» dans la spécification&#xa0;: peu de logiciels connaissent l’autre graphie.</translation>
    </message>
    <message>
        <source>Write it as the specification does.</source>
        <translation>Écrivez-le comme le fait la spécification.</translation>
    </message>
    <message>
        <source>%1 (line %2) stands in %3: clients look for it in %4 only.</source>
        <translation>%1 (ligne&#xa0;%2) se trouve dans %3&#xa0;: les logiciels ne le cherchent que dans %4.</translation>
    </message>
    <message>
        <source>Move the element.</source>
        <translation>Déplacez l’élément.</translation>
    </message>
    <message>
        <source>The file holds a secret (%1, line %2), and everybody can read the file.</source>
        <translation>Le fichier contient un secret (%1, ligne&#xa0;%2), et tout le monde peut lire le fichier.</translation>
    </message>
    <message>
        <source>Remove it from the file, and change it.</source>
        <translation>Retirez-le du fichier et changez-le.</translation>
    </message>
    <message>
        <source>Write the value and its element&apos;s tags on one line, without blanks.</source>
        <translation>Écrivez la valeur et les balises de son élément sur une ligne, sans espaces.</translation>
    </message>
    <message>
        <source>%1 (line %2) is “%3”: some clients read no settings unless it is “%4”.</source>
        <translation>%1 (ligne&#xa0;%2) vaut «&#xa0;%3&#xa0;»&#xa0;: certains logiciels ne lisent pas les réglages si ce n’est pas «&#xa0;%4&#xa0;».</translation>
    </message>
    <message>
        <source>Write AccountType email and Action settings.</source>
        <translation>Écrivez AccountType email et Action settings.</translation>
    </message>
    <message>
        <source>%1 (line %2) says Encryption SSL, which means TLS from the first byte, on port %3, where STARTTLS is usual: Thunderbird and others use that.</source>
        <translation>%1 (ligne&#xa0;%2) indique Encryption SSL, c’est-à-dire TLS dès le premier octet, sur le port %3, où STARTTLS est d’usage&#xa0;: Thunderbird et d’autres l’y utilisent.</translation>
    </message>
    <message>
        <source>Write Encryption TLS if the server speaks STARTTLS there.</source>
        <translation>Écrivez Encryption TLS si le serveur y parle STARTTLS.</translation>
    </message>
    <message>
        <source>%1 (line %2) has an element TLS, which Autodiscover does not know: Outlook passes over it.</source>
        <translation>%1 (ligne&#xa0;%2) a un élément TLS, qu’Autodiscover ne connaît pas&#xa0;: Outlook l’ignore.</translation>
    </message>
    <message>
        <source>Write SSL on and Encryption TLS in its place.</source>
        <translation>Écrivez à la place SSL on et Encryption TLS.</translation>
    </message>
    <message>
        <source>%1 (line %2) says DomainRequired on and gives no domain: Outlook asks the user for it.</source>
        <translation>%1 (ligne&#xa0;%2) indique DomainRequired on sans donner de domaine&#xa0;: Outlook le demande à l’utilisateur.</translation>
    </message>
    <message>
        <source>Write the mail domain as DomainName.</source>
        <translation>Écrivez le domaine de messagerie dans DomainName.</translation>
    </message>
    <message>
        <source>%1 (line %2) has the element %3, which belongs to SMTP only.</source>
        <translation>%1 (ligne&#xa0;%2) a l’élément %3, qui n’a de sens que pour SMTP.</translation>
    </message>
    <message>
        <source>Remove the element there.</source>
        <translation>Retirez-y l’élément.</translation>
    </message>
    <message>
        <source>%1 (line %2) says TTL 0: Outlook never asks again, and learns of no change.</source>
        <translation>%1 (ligne&#xa0;%2) indique TTL 0&#xa0;: Outlook ne redemande jamais et n’apprend aucun changement.</translation>
    </message>
    <message>
        <source>Write a number of hours, such as 168 for a week.</source>
        <translation>Écrivez un nombre d’heures, par exemple 168 pour une semaine.</translation>
    </message>
    <message>
        <source>%1 (line %2) is valid for %3 hours, more than a year: Outlook learns late of changes.</source>
        <translation>%1 (ligne&#xa0;%2) est valable %3&#xa0;heures, plus d’un an&#xa0;: Outlook apprend tard les changements.</translation>
    </message>
    <message>
        <source>The document of %1 only sends clients on, to %2. %3 does not follow redirects of this kind, and finds no settings there.</source>
        <translation>Le document de %1 ne fait que renvoyer les logiciels vers %2. %3 ne suit pas les redirections de ce genre et n’y trouve aucun réglage.</translation>
    </message>
    <message>
        <source>For users of %3 answer with the settings themselves, or with a redirect of HTTP (status 302).</source>
        <translation>Pour les utilisateurs de %3, répondez avec les réglages eux-mêmes ou par une redirection HTTP (code 302).</translation>
    </message>
    <message>
        <source>By the document of %1, its settings were valid until %2: clients do not use them any more.</source>
        <translation>Selon le document de %1, ses réglages étaient valables jusqu’au %2&#xa0;: les logiciels ne les utilisent plus.</translation>
    </message>
    <message>
        <source>Remove the date from the document, or set a later one.</source>
        <translation>Retirez la date du document, ou mettez-en une plus tardive.</translation>
    </message>
    <message>
        <source>The SRV record leads to %1, where no calendar or address book service answers (status %2).</source>
        <translation>L’enregistrement SRV mène à %1, où ne répond aucun service d’agenda ni de carnet d’adresses (code %2).</translation>
    </message>
    <message>
        <source>Publish the service&apos;s path in a TXT record beside the SRV record (path=/…), or redirect the well-known address to it. Apache: Redirect 301 %3 /… – NGINX: location = %3 { return 301 /…; } – Caddy: redir %3 /… 301</source>
        <translation>Publiez le chemin du service dans un enregistrement TXT à côté de l’enregistrement SRV (path=/…), ou redirigez vers lui l’adresse .well-known. Apache&#xa0;: Redirect 301 %3 /… – NGINX&#xa0;: location = %3 { return 301 /…; } – Caddy&#xa0;: redir %3 /… 301</translation>
    </message>
    <message>
        <source>Get a certificate that names %1 and make the server send it for that name (SNI), or enter a host that it names. Apache: ServerName %1 and SSLCertificateFile in one virtual host – NGINX: server_name %1 and ssl_certificate in one server – Caddy: a site named %1, which gets one by itself, or tls CERTIFICATE KEY in it</source>
        <translation>Obtenez un certificat qui nomme %1 et faites que le serveur le présente pour ce nom (SNI), ou saisissez un hôte qu’il nomme. Apache&#xa0;: ServerName %1 et SSLCertificateFile dans un même hôte virtuel – NGINX&#xa0;: server_name %1 et ssl_certificate dans un même bloc server – Caddy&#xa0;: un site nommé %1, qui en obtient un de lui-même, ou dans celui-ci tls CERTIFICAT CLÉ</translation>
    </message>
    <message>
        <source>Get a certificate that names %1 and make the server send it, or enter a host that it names. Dovecot: ssl_cert (since 2.4: ssl_server_cert_file), for one of several names in local_name %1 { } – Postfix: smtpd_tls_chain_files, for one of several names tls_server_sni_maps</source>
        <translation>Obtenez un certificat qui nomme %1 et faites que le serveur le présente, ou saisissez un hôte qu’il nomme. Dovecot&#xa0;: ssl_cert (depuis 2.4&#xa0;: ssl_server_cert_file), pour un nom parmi plusieurs dans local_name %1 { } – Postfix&#xa0;: smtpd_tls_chain_files, pour un nom parmi plusieurs tls_server_sni_maps</translation>
    </message>
    <message>
        <source>Configure the whole chain (fullchain.pem, not cert.pem). Apache: SSLCertificateFile /PATH/fullchain.pem – NGINX: ssl_certificate /PATH/fullchain.pem; – Caddy: tls /PATH/fullchain.pem /PATH/privkey.pem. For a private authority, give its certificate to the check and to every device.</source>
        <translation>Configurez la chaîne entière (fullchain.pem, pas cert.pem). Apache&#xa0;: SSLCertificateFile /CHEMIN/fullchain.pem – NGINX&#xa0;: ssl_certificate /CHEMIN/fullchain.pem; – Caddy&#xa0;: tls /CHEMIN/fullchain.pem /CHEMIN/privkey.pem. Pour une autorité privée, donnez son certificat à la vérification et à chaque appareil.</translation>
    </message>
    <message>
        <source>Configure the whole chain (fullchain.pem, not cert.pem). Dovecot: ssl_cert = &lt;/PATH/fullchain.pem (since 2.4: ssl_server_cert_file = /PATH/fullchain.pem) – Postfix: smtpd_tls_chain_files = /PATH/privkey.pem, /PATH/fullchain.pem. For a private authority, give its certificate to the check and to every device.</source>
        <translation>Configurez la chaîne entière (fullchain.pem, pas cert.pem). Dovecot&#xa0;: ssl_cert = &lt;/CHEMIN/fullchain.pem (depuis 2.4&#xa0;: ssl_server_cert_file = /CHEMIN/fullchain.pem) – Postfix&#xa0;: smtpd_tls_chain_files = /CHEMIN/privkey.pem, /CHEMIN/fullchain.pem. Pour une autorité privée, donnez son certificat à la vérification et à chaque appareil.</translation>
    </message>
    <message>
        <source>Allow TLS 1.2 and TLS 1.3 on the server, and update it if it knows neither. Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3 – NGINX: ssl_protocols TLSv1.2 TLSv1.3; – Caddy: protocols tls1.2 tls1.3 in tls { }</source>
        <translation>Autorisez TLS 1.2 et TLS 1.3 sur le serveur, et mettez-le à jour s’il ne connaît ni l’un ni l’autre. Apache&#xa0;: SSLProtocol -all +TLSv1.2 +TLSv1.3 – NGINX&#xa0;: ssl_protocols TLSv1.2 TLSv1.3; – Caddy&#xa0;: protocols tls1.2 tls1.3 dans tls { }</translation>
    </message>
    <message>
        <source>Allow TLS 1.2 and TLS 1.3 on the server, and update it if it knows neither. Dovecot: ssl_min_protocol = TLSv1.2 – Postfix: smtpd_tls_protocols and smtpd_tls_mandatory_protocols = &gt;=TLSv1.2 (before 3.6: !SSLv2, !SSLv3, !TLSv1, !TLSv1.1)</source>
        <translation>Autorisez TLS 1.2 et TLS 1.3 sur le serveur, et mettez-le à jour s’il ne connaît ni l’un ni l’autre. Dovecot&#xa0;: ssl_min_protocol = TLSv1.2 – Postfix&#xa0;: smtpd_tls_protocols et smtpd_tls_mandatory_protocols = &gt;=TLSv1.2 (avant 3.6&#xa0;: !SSLv2, !SSLv3, !TLSv1, !TLSv1.1)</translation>
    </message>
    <message>
        <source>%1 finds no settings for %2. It then tries usual names such as imap.%2 and mail.%2; where no mail server answers at them, the user has to know and type everything.</source>
        <translation>%1 ne trouve pas de réglages pour %2. Il essaie alors des noms courants comme imap.%2 et mail.%2&#xa0;; si aucun serveur de messagerie n’y répond, l’utilisateur doit tout connaître et tout saisir.</translation>
    </message>
    <message>
        <source>Publish %3 – or redirect on the web site of the domain. Apache: Redirect 301 %4 %5 – NGINX: location = %4 { return 301 %5; } – Caddy: redir %4 %5 301</source>
        <translation>Publiez %3 – ou redirigez sur le site web du domaine. Apache&#xa0;: Redirect 301 %4 %5 – NGINX&#xa0;: location = %4 { return 301 %5; } – Caddy&#xa0;: redir %4 %5 301</translation>
    </message>
    <message>
        <source>%1 takes other settings for %2 than the workspace has, from %5: %3. By the workspace: %4.</source>
        <translation>Pour %2, %1 prend d’autres réglages que ceux de l’espace de travail, à partir de %5&#xa0;: %3. D’après l’espace de travail&#xa0;: %4.</translation>
    </message>
    <message>
        <source>If the workspace is right, publish what it says where %1 asks first, or have the other source changed.</source>
        <translation>Si l’espace de travail a raison, publiez ce qu’il dit là où %1 demande en premier, ou faites modifier l’autre source.</translation>
    </message>
    <message>
        <source>%1 answers with error %2 and gives no settings for %4: %3</source>
        <translation>%1 répond par l’erreur %2 et ne donne pas de réglages pour %4&#xa0;: %3</translation>
    </message>
    <message>
        <source>Errors 500, 501 and 602 are about the mailbox: probe with --email and the address of one that exists. 600, 601 and 603 are about the program that answers: look into its log.</source>
        <translation>Les erreurs 500, 501 et 602 concernent la boîte aux lettres&#xa0;: testez avec --email et l’adresse d’une boîte qui existe. Les erreurs 600, 601 et 603 concernent le programme qui répond&#xa0;: consultez son journal.</translation>
    </message>
    <message>
        <source>%1 answers GET with error 600, as Exchange does, and has settings for POST only: clients that ask with GET look elsewhere.</source>
        <translation>%1 répond à GET par l’erreur 600, comme le fait Exchange, et n’a de réglages que pour POST&#xa0;: les logiciels qui demandent avec GET cherchent ailleurs.</translation>
    </message>
    <message>
        <source>Publish autoconfig for these clients; Exchange itself needs no change.</source>
        <translation>Publiez autoconfig pour ces logiciels&#xa0;; Exchange lui-même n’a pas à changer.</translation>
    </message>
    <message>
        <source>%1 gives settings, but none for %2 (%3): users with “+” in the address they type find nothing.</source>
        <translation>%1 donne des réglages, mais pas pour %2 (%3)&#xa0;: les utilisateurs qui saisissent une adresse avec «&#xa0;+&#xa0;» ne trouvent rien.</translation>
    </message>
    <message>
        <source>Let the program that answers take “+” in addresses, also in its encoded form in a query.</source>
        <translation>Faites accepter «&#xa0;+&#xa0;» dans les adresses au programme qui répond, aussi sous sa forme encodée dans une requête.</translation>
    </message>
    <message>
        <source>%1 gives %2 the user name %4 in place of %3.</source>
        <translation>%1 donne à %2 le nom d’utilisateur %4 au lieu de %3.</translation>
    </message>
    <message>
        <source>Look at how the program that answers reads “+” and its form in queries: not as a blank.</source>
        <translation>Regardez comment le programme qui répond lit «&#xa0;+&#xa0;» et sa forme dans les requêtes&#xa0;: pas comme une espace.</translation>
    </message>
    <message>
        <source>%1 has no answer for %2 (%3), which the bundle of the workspace would give.</source>
        <translation>%1 n’a pas de réponse pour %2 (%3), que le lot de l’espace de travail donnerait.</translation>
    </message>
    <message>
        <source>Put the exported bundle there. Where the answer depends on the question, only a responder (PHP, Flask, Node.js) can give it.</source>
        <translation>Placez-y le lot exporté. Là où la réponse dépend de la question, seul un répondeur (PHP, Flask, Node.js) peut la donner.</translation>
    </message>
    <message>
        <source>%1 sends %2 to %3, the workspace to %4.</source>
        <translation>%1 envoie %2 vers %3, l’espace de travail vers %4.</translation>
    </message>
    <message>
        <source>Enter the path of this service, or make the web server redirect %2 to it (RFC 8615). Apache: Redirect permanent %5 /… – NGINX: location = %5 { return 301 /…; } – Caddy: redir %5 /… permanent</source>
        <translation>Saisissez le chemin de ce service, ou faites que le serveur web y redirige %2 (RFC 8615). Apache&#xa0;: Redirect permanent %5 /… – NGINX&#xa0;: location = %5 { return 301 /…; } – Caddy&#xa0;: redir %5 /… permanent</translation>
    </message>
    <message>
        <source>Let OPTIONS pass to the service. Apache: no &lt;Limit&gt;, &lt;LimitExcept&gt; or RewriteCond that keeps it away – NGINX: no limit_except, and no “if” on $request_method – Caddy: no matcher “method” that leaves it out</source>
        <translation>Laissez passer OPTIONS jusqu’au service. Apache&#xa0;: pas de &lt;Limit&gt;, de &lt;LimitExcept&gt; ni de RewriteCond qui l’écarte – NGINX&#xa0;: pas de limit_except, ni de «&#xa0;if&#xa0;» sur $request_method – Caddy&#xa0;: pas de filtre «&#xa0;method&#xa0;» qui l’omette</translation>
    </message>
    <message>
        <source>Redirect to an address that begins with https. Apache: Redirect permanent / https://HOST/ – NGINX: return 301 https://$host$request_uri; – Caddy: redir https://{host}{uri} permanent</source>
        <translation>Redirigez vers une adresse qui commence par https. Apache&#xa0;: Redirect permanent / https://HÔTE/ – NGINX&#xa0;: return 301 https://$host$request_uri; – Caddy&#xa0;: redir https://{host}{uri} permanent</translation>
    </message>
    <message>
        <source>The SRV record of %1 is “%2”, which is not what the workspace says: clients that find servers by SRV records find others.</source>
        <translation>L’enregistrement SRV de %1 est «&#xa0;%2&#xa0;», ce que ne dit pas l’espace de travail&#xa0;: les logiciels qui trouvent les serveurs par des enregistrements SRV en trouvent d’autres.</translation>
    </message>
    <message>
        <source>If the workspace is right, replace it in the zone by: %3</source>
        <translation>Si l’espace de travail a raison, remplacez-le dans la zone par&#xa0;: %3</translation>
    </message>
    <message>
        <source>The SRV record of %1, “%2”, leads to a server that is not in the workspace.</source>
        <translation>L’enregistrement SRV de %1, «&#xa0;%2&#xa0;», mène à un serveur qui n’est pas dans l’espace de travail.</translation>
    </message>
    <message>
        <source>%2 does not take %3 from the document of %1: it does not forgive a mistake in it that others pass over.</source>
        <translation>%2 ne prend pas %3 du document de %1&#xa0;: il n’y tolère pas une erreur sur laquelle d’autres passent.</translation>
    </message>
    <message>
        <source>See what else is said about the document, or put the exported one there.</source>
        <translation>Voyez ce qui est dit d’autre de ce document, ou placez-y celui qui a été exporté.</translation>
    </message>
    <message>
        <source>Redirect at once to where the document is. Apache: Redirect permanent /… https://… – NGINX: return 301 https://…; – Caddy: redir /… https://… permanent</source>
        <translation>Redirigez directement là où est le document. Apache&#xa0;: Redirect permanent /… https://… – NGINX&#xa0;: return 301 https://…; – Caddy&#xa0;: redir /… https://… permanent</translation>
    </message>
    <message>
        <source>Redirect to an address that begins with https. Apache: Redirect permanent /… https://… – NGINX: return 301 https://…; – Caddy: redir /… https://… permanent. A server behind a proxy needs to be told of it (X-Forwarded-Proto).</source>
        <translation>Redirigez vers une adresse qui commence par https. Apache&#xa0;: Redirect permanent /… https://… – NGINX&#xa0;: return 301 https://…; – Caddy&#xa0;: redir /… https://… permanent. Un serveur derrière un proxy doit en être informé (X-Forwarded-Proto).</translation>
    </message>
    <message>
        <source>The SRV record of %1 leads to another organisation, %2: Outlook and Thunderbird ask the user whether that may be, and the settings are theirs to choose.</source>
        <translation>L’enregistrement SRV de %1 mène à une autre organisation, %2&#xa0;: Outlook et Thunderbird demandent à l’utilisateur si cela est permis, et c’est elle qui choisit les réglages.</translation>
    </message>
    <message>
        <source>Nothing answers at %2. That does no harm to clients that go on and find the settings at their next address.</source>
        <translation>Rien ne répond sur %2. Cela ne nuit pas aux logiciels qui continuent et trouvent les réglages à l’adresse suivante.</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Add the key, true where the server speaks TLS. After an import, check the connection security.</source>
        <translation>Ajoutez la clé, true si le serveur parle TLS. Après une importation, vérifiez le chiffrement.</translation>
    </message>
    <message>
        <source>Write the same host name and port in all of them. After an import, check host name, port and path.</source>
        <translation>Écrivez partout le même nom d’hôte et le même port. Après une importation, vérifiez le nom d’hôte, le port et le chemin.</translation>
    </message>
    <message>
        <source>Write the namespace “%4” there.</source>
        <translation>Écrivez-y l’espace de noms «&#xa0;%4&#xa0;».</translation>
    </message>
    <message>
        <source>The namespace of %1 (line %3) is “%2”: clients that look at it, as Outlook does, find no settings in the document.</source>
        <translation>L’espace de noms de %1 (ligne&#xa0;%3) est «&#xa0;%2&#xa0;»&#xa0;: les logiciels qui le regardent, comme Outlook, ne trouvent aucun réglage dans le document.</translation>
    </message>
    <message>
        <source>Write in %2 what the exported document has there. After an import, check the field.</source>
        <translation>Écrivez dans %2 ce qu’y met le document exporté. Après une importation, vérifiez le champ.</translation>
    </message>
    <message>
        <source>Write the host name there, or remove the server.</source>
        <translation>Écrivez-y le nom d’hôte, ou retirez le serveur.</translation>
    </message>
    <message>
        <source>Write the port into %4: %3, or another one where the server uses that. After an import, check the port.</source>
        <translation>Écrivez le port dans %4&#xa0;: %3, ou un autre si c’est celui du serveur. Après une importation, vérifiez le port.</translation>
    </message>
    <message>
        <source>Write an element authentication with a method that clients know, such as password-cleartext. After an import, check the field.</source>
        <translation>Écrivez un élément authentication avec une méthode que les logiciels connaissent, comme password-cleartext. Après une importation, vérifiez le champ.</translation>
    </message>
    <message>
        <source>Write LoginName where a responder knows the user; in a file for everybody, DomainRequired on and DomainName where users log in with the address. After an import, check the user name.</source>
        <translation>Écrivez LoginName si un répondeur connaît l’utilisateur&#xa0;; dans un fichier commun à tous, DomainRequired on et DomainName si l’on se connecte avec l’adresse. Après une importation, vérifiez le nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Write Encryption SSL for TLS from the first byte, or Encryption TLS for STARTTLS. After an import, check the connection security.</source>
        <translation>Écrivez Encryption SSL pour TLS dès le premier octet, ou Encryption TLS pour STARTTLS. Après une importation, vérifiez le chiffrement.</translation>
    </message>
    <message>
        <source>%1 (line %2) has no Encryption, and SSL is on or missing: Outlook begins with TLS on port %3, Thunderbird and others use STARTTLS.</source>
        <translation>%1 (ligne&#xa0;%2) n’a pas d’élément Encryption, et SSL vaut on ou manque&#xa0;: Outlook commence par TLS sur le port %3, Thunderbird et d’autres utilisent STARTTLS.</translation>
    </message>
    <message>
        <source>Write Encryption TLS, which means STARTTLS, or Encryption SSL where the server speaks TLS from the first byte. After an import, check the connection security.</source>
        <translation>Écrivez Encryption TLS, qui veut dire STARTTLS, ou Encryption SSL si le serveur parle TLS dès le premier octet. Après une importation, vérifiez le chiffrement.</translation>
    </message>
    <message>
        <source>Write Encryption SSL. After an import, check the connection security.</source>
        <translation>Écrivez Encryption SSL. Après une importation, vérifiez le chiffrement.</translation>
    </message>
    <message>
        <source>Renew the certificate, make the server send the whole chain that came with it (fullchain.pem, no older copy of an intermediate certificate), and reload the server. Apache: SSLCertificateFile /PATH/fullchain.pem, without SSLCertificateChainFile – NGINX: ssl_certificate /PATH/fullchain.pem; – Caddy: tls /PATH/fullchain.pem /PATH/privkey.pem</source>
        <translation>Renouvelez le certificat, faites envoyer par le serveur toute la chaîne livrée avec lui (fullchain.pem, et non une ancienne copie d’un certificat intermédiaire), puis rechargez le serveur. Apache&#xa0;: SSLCertificateFile /PATH/fullchain.pem, sans SSLCertificateChainFile – NGINX&#xa0;: ssl_certificate /PATH/fullchain.pem; – Caddy&#xa0;: tls /PATH/fullchain.pem /PATH/privkey.pem</translation>
    </message>
    <message>
        <source>Renew the certificate, make the server send the whole chain that came with it (fullchain.pem, no older copy of an intermediate certificate), and reload the server. Dovecot: ssl_cert = &lt;/PATH/fullchain.pem (since 2.4: ssl_server_cert_file = /PATH/fullchain.pem) – Postfix: smtpd_tls_chain_files = /PATH/privkey.pem, /PATH/fullchain.pem</source>
        <translation>Renouvelez le certificat, faites envoyer par le serveur toute la chaîne livrée avec lui (fullchain.pem, et non une ancienne copie d’un certificat intermédiaire), puis rechargez le serveur. Dovecot&#xa0;: ssl_cert = &lt;/PATH/fullchain.pem (depuis 2.4&#xa0;: ssl_server_cert_file = /PATH/fullchain.pem) – Postfix&#xa0;: smtpd_tls_chain_files = /PATH/privkey.pem, /PATH/fullchain.pem</translation>
    </message>
    <message>
        <source>The chain that the server sends with the certificate of %1 is not that certificate&apos;s: its issuer “%2” is not in it.</source>
        <translation>La chaîne que le serveur envoie avec le certificat de %1 n’est pas celle de ce certificat&#xa0;: son émetteur «&#xa0;%2&#xa0;» n’y figure pas.</translation>
    </message>
    <message>
        <source>In the chain that the server sends with the certificate of %1, “%2” expired on %3.</source>
        <translation>Dans la chaîne que le serveur envoie avec le certificat de %1, «&#xa0;%2&#xa0;» a expiré le %3.</translation>
    </message>
    <message>
        <source>In the chain that the server sends with the certificate of %1, “%2” is not valid before %3.</source>
        <translation>Dans la chaîne que le serveur envoie avec le certificat de %1, «&#xa0;%2&#xa0;» n’est pas valable avant le %3.</translation>
    </message>
    <message>
        <source>Use the former chain until then, and check the clocks of both machines.</source>
        <translation>Utilisez l’ancienne chaîne jusque-là, et vérifiez l’horloge des deux machines.</translation>
    </message>
    <message>
        <source>The chain that the server sends with the certificate of %1, issued by “%2”, does not hold together (%3).</source>
        <translation>La chaîne que le serveur envoie avec le certificat de %1, émis par «&#xa0;%2&#xa0;», n’est pas cohérente (%3).</translation>
    </message>
    <message>
        <source>Nothing leads clients to the %1 service of %2: there is no SRV record for it, and no such service answers at https://%2%4 or where that redirects.</source>
        <translation>Rien ne mène les logiciels au service %1 de %2&#xa0;: il n’a pas d’enregistrement SRV, et aucun service de ce genre ne répond à https://%2%4 ni là où cette adresse redirige.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, takes passwords or access tokens before STARTTLS: a client that is misconfigured or deceived sends them in clear.</source>
        <translation>%3 sur %1, port&#xa0;%2, accepte les mots de passe ou les jetons d’accès avant STARTTLS&#xa0;: un logiciel mal configuré ou trompé les envoie en clair.</translation>
    </message>
    <message>
        <source>%3 at %1, port %2, offers %4 before STARTTLS: whoever listens can try passwords out on what a client sends then.</source>
        <translation>%3 sur %1, port&#xa0;%2, propose %4 avant STARTTLS&#xa0;: qui écoute peut essayer des mots de passe sur ce qu’un logiciel envoie alors.</translation>
    </message>
    <message>
        <source>Dovecot: ssl = required. Postfix: smtpd_tls_auth_only = yes.</source>
        <translation>Dovecot&#xa0;: ssl = required. Postfix&#xa0;: smtpd_tls_auth_only = yes.</translation>
    </message>
    <message>
        <source>%1 redirects to another organisation, %2: the settings are theirs to choose.</source>
        <translation>%1 redirige vers une autre organisation, %2&#xa0;: c’est elle qui choisit les réglages.</translation>
    </message>
    <message>
        <source>%1 redirects to another organisation, %2: calendars and address books are looked for there, with the user&apos;s password.</source>
        <translation>%1 redirige vers une autre organisation, %2&#xa0;: les agendas et les carnets d’adresses y sont cherchés, avec le mot de passe de l’utilisateur.</translation>
    </message>
    <message>
        <source>The SRV record of %1 names port %2 of %3. Outlook and Thunderbird do not look at it and ask port 443.</source>
        <translation>L’enregistrement SRV de %1 indique le port %2 de %3. Outlook et Thunderbird n’en tiennent pas compte et interrogent le port&#xa0;443.</translation>
    </message>
    <message>
        <source>Serve Autodiscover on port 443 of %3, and replace the record in the zone by: %4</source>
        <translation>Servez Autodiscover sur le port&#xa0;443 de %3, et remplacez l’enregistrement dans la zone par&#xa0;: %4</translation>
    </message>
    <message>
        <source>HTTP is redirected to %1, where no settings are. That does no harm to clients that find them over HTTPS.</source>
        <translation>HTTP est redirigé vers %1, où il n’y a pas de réglages. Cela ne gêne pas les logiciels qui les trouvent en HTTPS.</translation>
    </message>
    <message>
        <source>If HTTP is to lead to the settings, redirect every path to the same one over HTTPS. Apache: Redirect permanent / https://HOST/ – NGINX: return 301 https://$host$request_uri; – Caddy: redir https://{host}{uri} permanent</source>
        <translation>Si HTTP doit mener aux réglages, redirigez chaque chemin vers le même chemin en HTTPS. Apache&#xa0;: Redirect permanent / https://HOST/ – NGINX&#xa0;: return 301 https://$host$request_uri; – Caddy&#xa0;: redir https://{host}{uri} permanent</translation>
    </message>
    <message>
        <source>%2, where clients are sent, does not exist, or has no address.</source>
        <translation>%2, où les logiciels sont envoyés, n’existe pas ou n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>Correct the redirect or the SRV record that leads to %2, or have the name published by whom it belongs to.</source>
        <translation>Corrigez la redirection ou l’enregistrement SRV qui mène à %2, ou faites publier ce nom par celui à qui il appartient.</translation>
    </message>
    <message>
        <source>There is nothing at %1 (status %2). That does no harm to clients that go on and find the settings at their next address.</source>
        <translation>Il n’y a rien à %1 (code %2). Cela ne gêne pas les logiciels qui continuent et trouvent les réglages à l’adresse suivante.</translation>
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
    <message>
        <source>This Autodiscover answer has no settings for ActiveSync.</source>
        <translation>Cette réponse Autodiscover n’a pas de réglages pour ActiveSync.</translation>
    </message>
    <message>
        <source>“%1” is no URL of a service.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’URL d’un service.</translation>
    </message>
    <message>
        <source>This is no Autodiscover answer for %1.</source>
        <translation>Ce n’est pas une réponse Autodiscover pour %1.</translation>
    </message>
    <message>
        <source>This is no PACC document: the object “protocols” is missing.</source>
        <translation>Ce n’est pas un document PACC&#xa0;: l’objet «&#xa0;protocols&#xa0;» manque.</translation>
    </message>
    <message>
        <source>The document is larger than 1 MiB.</source>
        <translation>Le document dépasse 1&#xa0;Mio.</translation>
    </message>
    <message>
        <source>This is no JSON: %1.</source>
        <translation>Ce n’est pas du JSON&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This JSON document is no object.</source>
        <translation>Ce document JSON n’est pas un objet.</translation>
    </message>
    <message>
        <source>This is no registry file.</source>
        <translation>Ce n’est pas un fichier de registre.</translation>
    </message>
    <message>
        <source>A registry file has no settings; it says where on the PC the XML document with them is.</source>
        <translation>Un fichier de registre n’a pas de réglages&#xa0;; il dit où se trouve, sur le poste, le document XML qui les contient.</translation>
    </message>
    <message>
        <source>This profile is encrypted for one device, or signed twice, and cannot be read.</source>
        <translation>Ce profil est chiffré pour un appareil, ou signé deux fois, et ne peut pas être lu.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Incoming mail (%1)</source>
        <translation>Courrier entrant (%1)</translation>
    </message>
    <message>
        <source>Outgoing mail (%1)</source>
        <translation>Courrier sortant (%1)</translation>
    </message>
    <message>
        <source>Calendars (CalDAV)</source>
        <translation>Agendas (CalDAV)</translation>
    </message>
    <message>
        <source>Contacts (CardDAV)</source>
        <translation>Contacts (CardDAV)</translation>
    </message>
    <message>
        <source>Filters (ManageSieve)</source>
        <translation>Filtres (ManageSieve)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>your whole e-mail address</source>
        <translation>votre adresse électronique complète</translation>
    </message>
    <message>
        <source>what stands before the @ in your e-mail address</source>
        <translation>ce qui précède le @ dans votre adresse électronique</translation>
    </message>
    <message>
        <source>%1, with what stands before the @ in your e-mail address in place of “user”</source>
        <translation>%1, avec ce qui précède le @ dans votre adresse électronique à la place de «&#xa0;user&#xa0;»</translation>
    </message>
    <message>
        <source>iPhone, iPad</source>
        <translation>iPhone, iPad</translation>
    </message>
    <message>
        <source>Android and others</source>
        <translation>Android et autres</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>For e-mail addresses that end in @%1</source>
        <translation>Pour les adresses électroniques en @%1</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>Code QR de %1</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
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
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>By hand: *Settings* &gt; *Apps* &gt; *Mail* &gt; *Mail Accounts* &gt; *Add Account* &gt; *Other* &gt; *Add Mail Account* (before iOS 18: *Settings* &gt; *Mail* &gt; *Accounts*), with these values:</source>
        <translation>À la main&#xa0;: *Réglages* &gt; *Apps* &gt; *Mail* &gt; *Comptes Mail* &gt; *Ajouter un compte* &gt; *Autre* &gt; *Ajouter un compte Mail* (avant iOS&#xa0;18&#xa0;: *Réglages* &gt; *Mail* &gt; *Comptes*), avec ces valeurs&#xa0;:</translation>
    </message>
    <message>
        <source>By hand: in Mail, *Mail* &gt; *Add Account…* &gt; *Other Mail Account…*, with these values:</source>
        <translation>À la main&#xa0;: dans Mail, *Mail* &gt; *Ajouter un compte…* &gt; *Autre compte Mail…*, avec ces valeurs&#xa0;:</translation>
    </message>
    <message>
        <source>Open *Settings* &gt; *Apps* &gt; *Mail* &gt; *Mail Accounts* &gt; *Add Account* &gt; *Other* &gt; *Add Mail Account* (before iOS 18: *Settings* &gt; *Mail* &gt; *Accounts*).</source>
        <translation>Ouvrez *Réglages* &gt; *Apps* &gt; *Mail* &gt; *Comptes Mail* &gt; *Ajouter un compte* &gt; *Autre* &gt; *Ajouter un compte Mail* (avant iOS&#xa0;18&#xa0;: *Réglages* &gt; *Mail* &gt; *Comptes*).</translation>
    </message>
    <message>
        <source>Enter your name, your e-mail address and your password, and tap *Next*.</source>
        <translation>Saisissez votre nom, votre adresse électronique et votre mot de passe, puis touchez *Suivant*.</translation>
    </message>
    <message>
        <source>Choose *%1*, enter the values below, tap *Next* and *Save*.</source>
        <translation>Choisissez *%1*, saisissez les valeurs ci-dessous, touchez *Suivant*, puis *Enregistrer*.</translation>
    </message>
    <message>
        <source>Point the camera at the code and tap the link that appears, or open this address in Safari:</source>
        <translation>Visez le code avec l’appareil photo et touchez le lien qui apparaît, ou ouvrez cette adresse dans Safari&#xa0;:</translation>
    </message>
    <message>
        <source>Safari says that the site wants to download a configuration profile: tap *Allow*, then *Close*.</source>
        <translation>Safari indique que le site veut télécharger un profil de configuration&#xa0;: touchez *Autoriser*, puis *Fermer*.</translation>
    </message>
    <message>
        <source>Within 8 minutes, open *Settings* and tap *Profile Downloaded*. If it is not there: *General* &gt; *VPN &amp; Device Management*.</source>
        <translation>Dans les 8&#xa0;minutes, ouvrez *Réglages* et touchez *Profil téléchargé*. S’il n’y est pas&#xa0;: *Général* &gt; *VPN et gestion de l’appareil*.</translation>
    </message>
    <message>
        <source>See that the profile is called “%1”, tap *Install*, enter the passcode of the device, and tap *Install* again.</source>
        <translation>Vérifiez que le profil s’appelle «&#xa0;%1&#xa0;», touchez *Installer*, saisissez le code de l’appareil, puis touchez de nouveau *Installer*.</translation>
    </message>
    <message>
        <source>Enter your password when the device asks for it.</source>
        <translation>Saisissez votre mot de passe quand l’appareil le demande.</translation>
    </message>
    <message>
        <source>Enter your e-mail address and your password when the device asks for them.</source>
        <translation>Saisissez votre adresse électronique et votre mot de passe quand l’appareil les demande.</translation>
    </message>
    <message>
        <source>Tap *Done*, and open *Mail*.</source>
        <translation>Touchez *Terminé* et ouvrez *Mail*.</translation>
    </message>
    <message>
        <source>Open Mail, and in it *Mail* &gt; *Add Account…* &gt; *Other Mail Account…*.</source>
        <translation>Ouvrez Mail, puis *Mail* &gt; *Ajouter un compte…* &gt; *Autre compte Mail…*.</translation>
    </message>
    <message>
        <source>Enter your name, your e-mail address and your password, and click *Sign In*.</source>
        <translation>Saisissez votre nom, votre adresse électronique et votre mot de passe, puis cliquez sur *Se connecter*.</translation>
    </message>
    <message>
        <source>Choose *%1*, enter the values below, and click *Sign In*.</source>
        <translation>Choisissez *%1*, saisissez les valeurs ci-dessous et cliquez sur *Se connecter*.</translation>
    </message>
    <message>
        <source>Open this address in Safari and click *Allow*:</source>
        <translation>Ouvrez cette adresse dans Safari et cliquez sur *Autoriser*&#xa0;:</translation>
    </message>
    <message>
        <source>Open the downloaded file *email.mobileconfig*. A message says that the profile waits in the settings.</source>
        <translation>Ouvrez le fichier téléchargé *email.mobileconfig*. Un message indique que le profil attend dans les réglages.</translation>
    </message>
    <message>
        <source>Open *System Settings* &gt; *General* &gt; *Device Management* (macOS 13 and 14: *Privacy &amp; Security* &gt; *Profiles*) and double-click “%1”.</source>
        <translation>Ouvrez *Réglages Système* &gt; *Général* &gt; *Gestion de l’appareil* (macOS&#xa0;13 et&#xa0;14&#xa0;: *Confidentialité et sécurité* &gt; *Profils*) et double-cliquez sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Click *Install…*, and enter your password when the Mac asks for it.</source>
        <translation>Cliquez sur *Installer…* et saisissez votre mot de passe quand le Mac le demande.</translation>
    </message>
    <message>
        <source>Click *Install…*, and enter your e-mail address and your password when the Mac asks for them.</source>
        <translation>Cliquez sur *Installer…* et saisissez votre adresse électronique et votre mot de passe quand le Mac les demande.</translation>
    </message>
    <message>
        <source>Open *Mail*.</source>
        <translation>Ouvrez *Mail*.</translation>
    </message>
    <message>
        <source>Open the menu *≡* &gt; *New Account* and choose an e-mail account. A new Thunderbird asks for it by itself.</source>
        <translation>Ouvrez le menu *≡* &gt; *Nouveau compte* et choisissez le compte de messagerie. Un Thunderbird fraîchement installé le propose de lui-même.</translation>
    </message>
    <message>
        <source>Enter your *Full name* and your *Email address*, and click *Continue*.</source>
        <translation>Saisissez votre *Nom complet* et votre *Adresse e-mail*, puis cliquez sur *Continuer*.</translation>
    </message>
    <message>
        <source>Thunderbird finds the servers. See that they are those of the table below, and click *Continue*.</source>
        <translation>Thunderbird trouve les serveurs. Vérifiez que ce sont ceux du tableau ci-dessous et cliquez sur *Continuer*.</translation>
    </message>
    <message>
        <source>Enter your password, click *Continue* and, at the end, *Finish*.</source>
        <translation>Saisissez votre mot de passe, cliquez sur *Continuer* et, à la fin, sur *Terminer*.</translation>
    </message>
    <message>
        <source>In the new Outlook, open *Settings* &gt; *Accounts* &gt; *Your accounts* &gt; *Add account*; in the classic Outlook *File* &gt; *Add Account*.</source>
        <translation>Dans le nouvel Outlook, ouvrez *Paramètres* &gt; *Comptes* &gt; *Vos comptes* &gt; *Ajouter un compte*&#xa0;; dans l’Outlook classique, *Fichier* &gt; *Ajouter un compte*.</translation>
    </message>
    <message>
        <source>Enter your e-mail address and click *Continue* (classic Outlook: *Connect*).</source>
        <translation>Saisissez votre adresse électronique et cliquez sur *Continuer* (Outlook classique&#xa0;: *Connexion*).</translation>
    </message>
    <message>
        <source>Where Outlook asks for the kind of account or for servers, choose *%1* and enter the values below.</source>
        <translation>Si Outlook demande le type de compte ou des serveurs, choisissez *%1* et saisissez les valeurs ci-dessous.</translation>
    </message>
    <message>
        <source>Enter your password and click *Continue* (classic Outlook: *Connect*).</source>
        <translation>Saisissez votre mot de passe et cliquez sur *Continuer* (Outlook classique&#xa0;: *Se connecter*).</translation>
    </message>
    <message>
        <source>Click *Done*.</source>
        <translation>Cliquez sur *Terminé*.</translation>
    </message>
    <message>
        <source>Thunderbird for Android and K-9 Mail find the servers by themselves: add an account, enter your e-mail address, tap *Next* and enter your password.</source>
        <translation>Thunderbird pour Android et K-9 Mail trouvent les serveurs d’eux-mêmes&#xa0;: ajoutez un compte, saisissez votre adresse électronique, touchez *Suivant* et saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>In Gmail, tap your picture &gt; *Add another account* &gt; *Other*, enter your e-mail address and tap *Next*. Choose *Personal (%1)*, enter your password and, for the incoming and the outgoing server, the values below.</source>
        <translation>Dans Gmail, touchez votre photo &gt; *Ajouter un autre compte* &gt; *Autre*, saisissez votre adresse électronique et touchez *Suivant*. Choisissez *Personnel (%1)*, saisissez votre mot de passe puis, pour le serveur entrant et le serveur sortant, les valeurs ci-dessous.</translation>
    </message>
    <message>
        <source>In any other app, add an account by hand, with the values below.</source>
        <translation>Dans toute autre application, ajoutez un compte à la main avec les valeurs ci-dessous.</translation>
    </message>
    <message>
        <source>Set up your e-mail on iPhone or iPad</source>
        <translation>Configurer votre messagerie sur iPhone ou iPad</translation>
    </message>
    <message>
        <source>Set up your e-mail on a Mac</source>
        <translation>Configurer votre messagerie sur Mac</translation>
    </message>
    <message>
        <source>Set up your e-mail in Thunderbird</source>
        <translation>Configurer votre messagerie dans Thunderbird</translation>
    </message>
    <message>
        <source>Set up your e-mail in Outlook</source>
        <translation>Configurer votre messagerie dans Outlook</translation>
    </message>
    <message>
        <source>Set up your e-mail on Android or in another app</source>
        <translation>Configurer votre messagerie sur Android ou dans une autre application</translation>
    </message>
    <message>
        <source>Where Thunderbird finds other servers or none, click *Edit configuration* and enter these values:</source>
        <translation>Si Thunderbird trouve d’autres serveurs ou n’en trouve pas, cliquez sur *Modifier la configuration* et saisissez ces valeurs&#xa0;:</translation>
    </message>
    <message>
        <source>The values to enter:</source>
        <translation>Les valeurs à saisir&#xa0;:</translation>
    </message>
</context>
<context>
    <name>HostOverrideTexts</name>
    <message>
        <source>HOST[:PORT]=IP[:PORT] is expected, as in autoconfig.example.org=192.0.2.10.</source>
        <translation>La forme attendue est HÔTE[:PORT]=IP[:PORT], par exemple autoconfig.example.org=192.0.2.10.</translation>
    </message>
</context>
<context>
    <name>HttpFailure</name>
    <message>
        <source>no failure</source>
        <translation>aucune erreur</translation>
    </message>
    <message>
        <source>the host name does not exist</source>
        <translation>le nom d’hôte n’existe pas</translation>
    </message>
    <message>
        <source>the host name could not be looked up</source>
        <translation>le nom d’hôte n’a pas pu être résolu</translation>
    </message>
    <message>
        <source>the connection is refused</source>
        <translation>la connexion est refusée</translation>
    </message>
    <message>
        <source>the address cannot be reached</source>
        <translation>l’adresse est injoignable</translation>
    </message>
    <message>
        <source>no complete answer in time</source>
        <translation>pas de réponse complète à temps</translation>
    </message>
    <message>
        <source>no trusted TLS connection</source>
        <translation>pas de connexion TLS de confiance</translation>
    </message>
    <message>
        <source>the server closed the connection too early</source>
        <translation>le serveur a fermé la connexion trop tôt</translation>
    </message>
    <message>
        <source>the answer is not HTTP</source>
        <translation>la réponse n’est pas du HTTP</translation>
    </message>
    <message>
        <source>the answer is too large</source>
        <translation>la réponse est trop grande</translation>
    </message>
    <message>
        <source>the answer&apos;s encoding cannot be read</source>
        <translation>l’encodage de la réponse est illisible</translation>
    </message>
    <message>
        <source>too many redirects</source>
        <translation>trop de redirections</translation>
    </message>
    <message>
        <source>redirects in a circle</source>
        <translation>redirections en boucle</translation>
    </message>
    <message>
        <source>redirected from HTTPS to HTTP</source>
        <translation>redirigé de HTTPS vers HTTP</translation>
    </message>
    <message>
        <source>redirected to nowhere</source>
        <translation>redirigé vers nulle part</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
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
    <message>
        <source>not JSON: nothing follows this comma; remove it</source>
        <translation>pas du JSON&#xa0;: rien ne suit cette virgule&#xa0;; supprimez-la</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
</context>
<context>
    <name>MailServerTexts</name>
    <message>
        <source>%1, port %2</source>
        <comment>IP address, number</comment>
        <translation>%1, port %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>address, result</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Répond</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Incomplet</translation>
    </message>
    <message>
        <source>Nothing listens there</source>
        <translation>Rien n’écoute à cet endroit</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Pas de réponse à temps</translation>
    </message>
    <message>
        <source>No TLS session</source>
        <translation>Pas de session TLS</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Connexion fermée</translation>
    </message>
    <message>
        <source>Another protocol</source>
        <translation>Autre protocole</translation>
    </message>
    <message>
        <source>Answer without end</source>
        <translation>Réponse sans fin</translation>
    </message>
    <message>
        <source>Rejected by the server</source>
        <translation>Refusé par le serveur</translation>
    </message>
    <message>
        <source>The login is accepted.</source>
        <translation>L’authentification est acceptée.</translation>
    </message>
    <message>
        <source>The login is refused.</source>
        <translation>L’authentification est refusée.</translation>
    </message>
    <message>
        <source>The server cannot check the login now.</source>
        <translation>Le serveur ne peut pas vérifier l’authentification pour le moment.</translation>
    </message>
    <message>
        <source>No login: the server offers no way that the workspace describes.</source>
        <translation>Pas d’authentification&#xa0;: le serveur ne propose aucune méthode décrite dans l’espace de travail.</translation>
    </message>
    <message>
        <source>No login: the connection is not encrypted.</source>
        <translation>Pas d’authentification&#xa0;: la connexion n’est pas chiffrée.</translation>
    </message>
    <message>
        <source>No login: the certificate is not right.</source>
        <translation>Pas d’authentification&#xa0;: le certificat n’est pas correct.</translation>
    </message>
    <message>
        <source>No login: the conversation ended before.</source>
        <translation>Pas d’authentification&#xa0;: l’échange s’est terminé avant.</translation>
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
        <translation>Affiche la fenêtre et se termine, pour un test.</translation>
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
    <name>NextSteps</name>
    <message>
        <source>not done yet</source>
        <translation>pas encore fait</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) with problems</source>
        <translation>
            <numerusform>%n domaine avec des problèmes</numerusform>
            <numerusform>%n domaines avec des problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 domains done</source>
        <translation>domaines faits&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>as in the workspace</source>
        <translation>comme dans l’espace de travail</translation>
    </message>
    <message>
        <source>nothing to correct</source>
        <translation>rien à corriger</translation>
    </message>
    <message>
        <source>errors come first</source>
        <translation>les erreurs d’abord</translation>
    </message>
    <message>
        <source>what each client will read</source>
        <translation>ce que chaque logiciel lira</translation>
    </message>
    <message>
        <source>nothing has changed since</source>
        <translation>rien n’a changé depuis</translation>
    </message>
    <message>
        <source>not done since the last change</source>
        <translation>pas fait depuis le dernier changement</translation>
    </message>
    <message>
        <source>Next: correct the errors (F4).</source>
        <translation>Ensuite&#xa0;: corriger les erreurs (F4).</translation>
    </message>
    <message>
        <source>Next: correct the DNS; the lines to paste are in the check.</source>
        <translation>Ensuite&#xa0;: corriger le DNS&#xa0;; les lignes à coller sont dans la vérification.</translation>
    </message>
    <message>
        <source>Next: export or deploy (Ctrl+E).</source>
        <translation>Ensuite&#xa0;: exporter ou déployer (Ctrl+E).</translation>
    </message>
    <message>
        <source>Next: see in the probe what clients run into.</source>
        <translation>Ensuite&#xa0;: voir dans le test ce que rencontrent les logiciels.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>done before the last change</source>
        <translation>fait avant la dernière modification</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) done before the last change</source>
        <translation>
            <numerusform>%n domaine fait avant la dernière modification</numerusform>
            <numerusform>%n domaines faits avant la dernière modification</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: check the DNS (%1).</source>
        <comment>key</comment>
        <translation>Ensuite&#xa0;: vérifier le DNS (%1).</translation>
    </message>
    <message>
        <source>Next: check the DNS again (%1).</source>
        <comment>key</comment>
        <translation>Ensuite&#xa0;: vérifier de nouveau le DNS (%1).</translation>
    </message>
    <message>
        <source>Next: probe the clients (%1).</source>
        <comment>key</comment>
        <translation>Ensuite&#xa0;: tester les logiciels (%1).</translation>
    </message>
    <message>
        <source>Next: probe the clients again (%1).</source>
        <comment>key</comment>
        <translation>Ensuite&#xa0;: tester de nouveau les logiciels (%1).</translation>
    </message>
    <message>
        <source>problems in the hosting or a profile</source>
        <translation>problèmes dans l’hébergement ou un profil</translation>
    </message>
</context>
<context>
    <name>PasswordStore</name>
    <message>
        <source>No keychain service runs on this machine: nothing is kept, and you are asked each time.</source>
        <translation>Aucun service de trousseau ne fonctionne sur cette machine&#xa0;: rien n’est conservé, et la question revient à chaque fois.</translation>
    </message>
    <message>
        <source>The keychain did not give access. Unlock it, or answer here.</source>
        <translation>Le trousseau a refusé l’accès. Déverrouillez-le, ou répondez ici.</translation>
    </message>
    <message>
        <source>The keychain does not work: nothing is kept, and you are asked each time.</source>
        <translation>Le trousseau ne fonctionne pas&#xa0;: rien n’est conservé, et la question revient à chaque fois.</translation>
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
    <name>Probe</name>
    <message>
        <source>Mozilla&apos;s database of providers is not asked: the options leave it out.</source>
        <translation>La base de fournisseurs de Mozilla n’est pas interrogée&#xa0;: les options l’excluent.</translation>
    </message>
    <message>
        <source>The domain has no MX record.</source>
        <translation>Le domaine n’a pas d’enregistrement MX.</translation>
    </message>
    <message>
        <source>The mail server is in the domain itself, which was asked already.</source>
        <translation>Le serveur de messagerie est dans le domaine lui-même, déjà interrogé.</translation>
    </message>
    <message>
        <source>The same name as in the next step.</source>
        <translation>Le même nom qu’à l’étape suivante.</translation>
    </message>
    <message>
        <source>The domain has no SRV record for Autodiscover.</source>
        <translation>Le domaine n’a pas d’enregistrement SRV pour Autodiscover.</translation>
    </message>
    <message>
        <source>The workspace has no calendar service.</source>
        <translation>L’espace de travail n’a pas de service d’agenda.</translation>
    </message>
    <message>
        <source>The workspace has no address book service.</source>
        <translation>L’espace de travail n’a pas de service de carnet d’adresses.</translation>
    </message>
    <message>
        <source>Not asked: the domain itself or the database of providers has settings.</source>
        <translation>Non demandé&#xa0;: le domaine lui-même ou la base de fournisseurs a des réglages.</translation>
    </message>
    <message>
        <source>HTTP redirects to no HTTPS address.</source>
        <translation>HTTP ne redirige vers aucune adresse HTTPS.</translation>
    </message>
    <message>
        <source>Not asked: the usual way of asking has no answer that it could differ from.</source>
        <translation>Non demandé&#xa0;: la demande habituelle n’a pas de réponse à laquelle la comparer.</translation>
    </message>
    <message>
        <source>This client does not follow redirects of this kind in a document.</source>
        <translation>Ce logiciel ne suit pas les redirections de ce genre dans un document.</translation>
    </message>
    <message>
        <source>No SRV record names a server for it.</source>
        <translation>Aucun enregistrement SRV n’indique de serveur.</translation>
    </message>
    <message>
        <source>Not asked: the answer does not depend on the address, or has one with “+” already.</source>
        <translation>Non demandé&#xa0;: la réponse ne dépend pas de l’adresse, ou en a déjà une avec «&#xa0;+&#xa0;».</translation>
    </message>
    <message>
        <source>Not asked: Evolution goes on to the mail server&apos;s names only where the database of providers answers that it does not know the domain (status 404).</source>
        <translation>Non demandé&#xa0;: Evolution ne continue avec les noms du serveur de messagerie que si la base de données des fournisseurs répond qu’elle ne connaît pas le domaine (code 404).</translation>
    </message>
    <message>
        <source>Microsoft&apos;s AutoDetect service: current versions (simplified account creation, Mac, mobile) ask it first. It asks the domain&apos;s Autodiscover in its turn, or answers from a list of its own. Not asked here: it would be told the address.</source>
        <translation>Le service AutoDetect de Microsoft&#xa0;: les versions actuelles (création de compte simplifiée, Mac, mobile) l’interrogent d’abord. Il interroge à son tour l’Autodiscover du domaine, ou répond d’après sa propre liste. Non interrogé ici&#xa0;: il apprendrait l’adresse.</translation>
    </message>
    <message>
        <source>What the computer itself knows (an XML file, the last address that worked, the company&apos;s directory) comes before the domain. It cannot be seen from here.</source>
        <translation>Ce que l’ordinateur sait lui-même (un fichier XML, la dernière adresse qui a fonctionné, l’annuaire de l’entreprise) passe avant le domaine. Cela ne se voit pas d’ici.</translation>
    </message>
    <message>
        <source>Microsoft 365, which Outlook asks where it takes the domain for one of its customers, before and after everything else. Not asked here: it would be told the address.</source>
        <translation>Microsoft 365, qu’Outlook interroge avant et après tout le reste lorsqu’il prend le domaine pour celui d’un client de Microsoft. Non interrogé ici&#xa0;: il apprendrait l’adresse.</translation>
    </message>
    <message>
        <source>After the login Thunderbird looks for calendars and address books as RFC 6764 says: the SRV records and well-known addresses that are among Apple&apos;s steps. It never takes them from the configuration file.</source>
        <translation>Après l’authentification, Thunderbird cherche les agendas et les carnets d’adresses selon la RFC 6764&#xa0;: les enregistrements SRV et les adresses .well-known qui figurent parmi les étapes d’Apple. Il ne les prend jamais dans le fichier de configuration.</translation>
    </message>
    <message>
        <source>Where it finds nothing, Thunderbird tries imap., pop3., pop., mail. and smtp. before the domain, and the domain itself, at the usual ports. Not tried here: where settings are published, it need not guess.</source>
        <translation>S’il ne trouve rien, Thunderbird essaie imap., pop3., pop., mail. et smtp. devant le domaine, et le domaine lui-même, sur les ports habituels. Non essayé ici&#xa0;: là où des réglages sont publiés, il n’a pas à deviner.</translation>
    </message>
</context>
<context>
    <name>ProbeDetails</name>
    <message>
        <source>Greeting: %1</source>
        <translation>Accueil&#xa0;: %1</translation>
    </message>
    <message>
        <source>Capabilities: %1</source>
        <translation>Capacités&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ways to log in: %1</source>
        <translation>Méthodes d’authentification&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: expired</source>
        <comment>a date</comment>
        <translation>%1&#xa0;: expiré</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) left</source>
        <comment>a date</comment>
        <translation>
            <numerusform>%1&#xa0;: %n jour restant</numerusform>
            <numerusform>%1&#xa0;: %n jours restants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bit(s)</source>
        <comment>kind of a key</comment>
        <translation>
            <numerusform>%1, %n bit</numerusform>
            <numerusform>%1, %n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Émetteur</translation>
    </message>
    <message>
        <source>%1 (signed by itself)</source>
        <translation>%1 (autosigné)</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: sentence</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>… The first %1 of %2 are shown.</source>
        <comment>sizes</comment>
        <translation>… Seuls les premiers %1 sur %2 sont affichés.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Suite de chiffrement</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>De confiance</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>The server&apos;s certificate</source>
        <translation>Le certificat du serveur</translation>
    </message>
    <message>
        <source>Certificate %1 of the chain</source>
        <translation>Certificat %1 de la chaîne</translation>
    </message>
    <message>
        <source>The client takes its settings from here.</source>
        <translation>Le logiciel prend ses réglages ici.</translation>
    </message>
    <message>
        <source>The client does not ask this: it shows what else is wrong.</source>
        <translation>Le logiciel ne demande pas ceci&#xa0;: cela montre ce qui ne va pas par ailleurs.</translation>
    </message>
    <message>
        <source>%1, %2: %3 expected, %4 found</source>
        <comment>protocol, field, values</comment>
        <translation>%1, %2&#xa0;: %3 attendu, %4 trouvé</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <comment>mail address</comment>
        <translation>Adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Probed: %1, %2, %3</source>
        <comment>time, number of requests, duration</comment>
        <translation>Testé&#xa0;: %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n requête</numerusform>
            <numerusform>%n requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>No problem found.</source>
        <translation>Aucun problème trouvé.</translation>
    </message>
</context>
<context>
    <name>ProbeTexts</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>%1, used</source>
        <comment>result of a step</comment>
        <translation>%1, utilisé</translation>
    </message>
    <message>
        <source>%1, extra</source>
        <comment>result of a step that the client does not ask</comment>
        <translation>%1, en plus</translation>
    </message>
    <message>
        <source>Redirects to %1</source>
        <translation>Redirige vers %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>A répondu</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
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
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Serveurs de messagerie</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Certificate for %1, issued by %2, valid until %3, %4</source>
        <translation>Certificat pour %1, émis par %2, valable jusqu’au %3, %4</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Demande et réponse</translation>
    </message>
    <message>
        <source>%1, used</source>
        <translation>%1, utilisé</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Asked with the address %1.</source>
        <translation>Demandé avec l’adresse %1.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Probed on %1.</source>
        <translation>Testé le %1.</translation>
    </message>
    <message>
        <source>In place of what the DNS says: %1</source>
        <translation>À la place de ce que dit le DNS&#xa0;: %1</translation>
    </message>
    <message>
        <source>The probe was cancelled: only what was complete by then is here.</source>
        <translation>Le test a été annulé&#xa0;: seul ce qui était terminé figure ici.</translation>
    </message>
    <message>
        <source>Live servers, asked as the clients do</source>
        <translation>Les serveurs en service, interrogés comme le font les logiciels</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n redirect(s)</source>
        <translation>
            <numerusform>%n redirection</numerusform>
            <numerusform>%n redirections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) probed.</source>
        <translation>
            <numerusform>%n domaine testé.</numerusform>
            <numerusform>%n domaines testés.</numerusform>
        </translation>
    </message>
    <message>
        <source>login accepted</source>
        <translation>authentification acceptée</translation>
    </message>
    <message>
        <source>sends the client to %1</source>
        <translation>envoie le logiciel vers %1</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>%1, before the last change</source>
        <comment>result</comment>
        <translation>%1, avant la dernière modification</translation>
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
    <name>SettingField</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
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
        <source>Connection security</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
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
    <name>Signature</name>
    <message>
        <source>The signed file is too large: more than 4 MiB.</source>
        <translation>Le fichier signé est trop grand&#xa0;: plus de 4&#xa0;Mio.</translation>
    </message>
    <message>
        <source>The signature (CMS) is damaged or of a kind that profiles do not have.</source>
        <translation>La signature (CMS) est endommagée ou d’un type que les profils n’utilisent pas.</translation>
    </message>
    <message>
        <source>The file is a signature alone, without the profile that it signs.</source>
        <translation>Le fichier est une signature seule, sans le profil qu’elle signe.</translation>
    </message>
</context>
<context>
    <name>SignatureText</name>
    <message>
        <source>none; a responder makes this profile for one address</source>
        <translation>aucune&#xa0;; un répondeur établit ce profil pour une adresse</translation>
    </message>
    <message>
        <source>signed by %1 at export; the certificate expires on %2</source>
        <translation>signé par %1 à l’exportation&#xa0;; le certificat expire le %2</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>There is no certificate in this file; expected: PEM, -----BEGIN CERTIFICATE-----.</source>
        <translation>Il n’y a pas de certificat dans ce fichier&#xa0;; attendu&#xa0;: PEM, -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message>
        <source>The passphrase of the key is wrong.</source>
        <translation>La phrase secrète de la clé est incorrecte.</translation>
    </message>
    <message>
        <source>The key is encrypted: its passphrase is needed.</source>
        <translation>La clé est chiffrée&#xa0;: il faut sa phrase secrète.</translation>
    </message>
    <message>
        <source>There is no private key in this file; expected: PEM, -----BEGIN PRIVATE KEY-----.</source>
        <translation>Il n’y a pas de clé privée dans ce fichier&#xa0;; attendu&#xa0;: PEM, -----BEGIN PRIVATE KEY-----.</translation>
    </message>
    <message>
        <source>This key does not belong to the certificate %1.</source>
        <translation>Cette clé n’est pas celle du certificat %1.</translation>
    </message>
    <message>
        <source>The profile cannot be signed with this key: %1</source>
        <translation>Le profil ne peut pas être signé avec cette clé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>StepVerdict</name>
    <message>
        <source>Not run</source>
        <translation>Non exécuté</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Ne fonctionne pas</translation>
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
    <message>
        <source>connection</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>négociation TLS</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>salutation</translation>
    </message>
    <message>
        <source>list of capabilities</source>
        <translation>liste des capacités</translation>
    </message>
    <message>
        <source>login</source>
        <translation>authentification</translation>
    </message>
    <message>
        <source>the connection is refused</source>
        <translation>la connexion est refusée</translation>
    </message>
    <message>
        <source>the address cannot be reached</source>
        <translation>l’adresse est injoignable</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>no TLS session</source>
        <translation>pas de session TLS</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>la connexion a été coupée</translation>
    </message>
    <message>
        <source>a redirect leads to a host that is not found</source>
        <translation>une redirection mène à un hôte introuvable</translation>
    </message>
    <message>
        <source>its redirect leads nowhere</source>
        <translation>sa redirection ne mène nulle part</translation>
    </message>
    <message>
        <source>the answer is no HTTP, or without end</source>
        <translation>la réponse n’est pas du HTTP, ou est sans fin</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>non proposé</translation>
    </message>
</context>
<context>
    <name>TextReplacement</name>
    <message>
        <source>The text is longer than %1 characters.</source>
        <translation>Le texte dépasse %1&#xa0;caractères.</translation>
    </message>
    <message>
        <source>This is not a regular expression: %1.</source>
        <translation>Ce n’est pas une expression régulière&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This regular expression takes too long; make it simpler.</source>
        <translation>Cette expression régulière demande trop de temps&#xa0;; simplifiez-la.</translation>
    </message>
    <message>
        <source>The replaced texts would be too long.</source>
        <translation>Les textes remplacés seraient trop longs.</translation>
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
    <name>autoconfigure::ActionRow</name>
    <message>
        <source>More buttons</source>
        <translation>Autres boutons</translation>
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
        <translation>Aperçu &amp;pour&#xa0;:</translation>
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
    <message>
        <source>The address of a user, to see what that user gets. Outlook and Apple Mail get a document of their own, the others one for everybody. Example: user@example.org.</source>
        <translation>L’adresse d’un utilisateur, pour voir ce qu’il reçoit. Outlook et Apple Mail reçoivent un document à eux, les autres un document commun. Exemple&#xa0;: user@example.org.</translation>
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
    <name>autoconfigure::BeforeSwitchDialog</name>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>Le fichier ne contient aucun certificat au format PEM.</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Before the DNS switch</source>
        <translation>Avant la bascule DNS</translation>
    </message>
    <message>
        <source>Probes a new server while the DNS still points at the old one: requests go to these addresses, with the same host name and the same check of the certificate. It holds until the program ends.</source>
        <translation>Teste un nouveau serveur pendant que le DNS désigne encore l’ancien&#xa0;: les requêtes vont à ces adresses, avec le même nom d’hôte et le même contrôle du certificat. Valable jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Addresses to use instead of the DNS</source>
        <translation>Adresses à utiliser à la place du DNS</translation>
    </message>
    <message>
        <source>&amp;Name server to ask instead of the system&apos;s resolver:</source>
        <translation>&amp;Serveur de noms à interroger à la place du résolveur du système&#xa0;:</translation>
    </message>
    <message>
        <source>Name server to ask</source>
        <translation>Serveur de noms à interroger</translation>
    </message>
    <message>
        <source>&amp;Private certificate authority (PEM file):</source>
        <translation>Autorité de certification &amp;privée (fichier PEM)&#xa0;:</translation>
    </message>
    <message>
        <source>File of the private certificate authority</source>
        <translation>Fichier de l’autorité de certification privée</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
    <message>
        <source>&amp;Addresses, one a line: HOST[:PORT]=IP[:PORT], with * for every host</source>
        <translation>&amp;Adresses, une par ligne&#xa0;: HÔTE[:PORT]=IP[:PORT], avec * pour tous les hôtes</translation>
    </message>
    <message>
        <source>Where the requests for a host go instead of where the DNS says, one a line. The probe and its mail servers use it. Example: autoconfig.example.org=192.0.2.10.</source>
        <translation>Où vont les requêtes pour un hôte au lieu de suivre le DNS, une adresse par ligne. Le test et ses serveurs de messagerie s’en servent. Exemple&#xa0;: autoconfig.example.org=192.0.2.10.</translation>
    </message>
    <message>
        <source>A name server that has the new zone already, before the others do. Example: 192.0.2.53, or 192.0.2.53:5353 where it listens at another port.</source>
        <translation>Un serveur de noms qui a déjà la nouvelle zone, avant les autres. Exemple&#xa0;: 192.0.2.53, ou 192.0.2.53:5353 s’il écoute sur un autre port.</translation>
    </message>
    <message>
        <source>Certificates that are trusted beside those of the system, for servers that have none of a public authority yet. Example: /home/admin/tls/test-ca.pem.</source>
        <translation>Les certificats reconnus en plus de ceux du système, pour des serveurs qui n’en ont pas encore d’une autorité publique. Exemple&#xa0;: /home/admin/tls/test-ca.pem.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ChangesModel</name>
    <message>
        <source>added</source>
        <comment>file</comment>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>file</comment>
        <translation>modifié</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>file</comment>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
</context>
<context>
    <name>autoconfigure::CompareDialog</name>
    <message>
        <source>The same, byte for byte.</source>
        <translation>Identiques, octet pour octet.</translation>
    </message>
    <message>
        <source>The same but for spaces and line ends.</source>
        <translation>Identiques aux espaces et fins de ligne près.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Served and planned: %1</source>
        <translation>Publié et prévu&#xa0;: %1</translation>
    </message>
    <message>
        <source>What was served on %1, beside what the workspace would export.</source>
        <translation>Ce qui était publié le %1, à côté de ce que l’espace de travail exporterait.</translation>
    </message>
    <message>
        <source>&amp;Document:</source>
        <translation>&amp;Document&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Ignore spaces and line ends</source>
        <translation>&amp;Ignorer les espaces et les fins de ligne</translation>
    </message>
    <message>
        <source>Indents XML and JSON anew on both sides: only what they say is compared</source>
        <translation>Réindente XML et JSON des deux côtés&#xa0;: seul leur contenu est comparé</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>Différence &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>Différence &amp;suivante</translation>
    </message>
    <message>
        <source>The document as it would be exported</source>
        <translation>Le document tel qu’il serait exporté</translation>
    </message>
    <message>
        <source>The document as it is served</source>
        <translation>Le document tel qu’il est servi</translation>
    </message>
    <message>
        <source>Not served: status %1</source>
        <translation>Non publié&#xa0;: code %1</translation>
    </message>
    <message>
        <source>Not served: %1</source>
        <translation>Non publié&#xa0;: %1</translation>
    </message>
    <message>
        <source>The probe asked for no document.</source>
        <translation>Le test n’a demandé aucun document.</translation>
    </message>
    <message>
        <source>The requests of the probe for documents: those that got one, then those that got none</source>
        <translation>Les requêtes du test pour des documents&#xa0;: celles qui en ont reçu un, puis les autres</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ComparisonModel</name>
    <message>
        <source>%1 – differs</source>
        <comment>a setting</comment>
        <translation>%1 – diffère</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ComparisonPage</name>
    <message>
        <source>No domain is selected.</source>
        <translation>Aucun domaine n’est sélectionné.</translation>
    </message>
    <message>
        <source>What clients end up with for %1</source>
        <comment>mail address</comment>
        <translation>Ce que les logiciels obtiennent pour %1</translation>
    </message>
    <message>
        <source>%1 is not probed to its end.</source>
        <comment>domain</comment>
        <translation>Le test de %1 n’est pas terminé.</translation>
    </message>
    <message>
        <source>Settings of the workspace and of the clients</source>
        <translation>Réglages de l’espace de travail et des logiciels</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DeployDialog</name>
    <message>
        <source>Roll back</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>Serve the release before the current one again on %1?</source>
        <translation>Servir de nouveau la version précédente sur %1&#xa0;?</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>Re&amp;venir en arrière</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>step of a deployment</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Rien ne changerait.</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <comment>files added, changed, removed</comment>
        <translation>%1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n fichier ajouté</numerusform>
            <numerusform>%n fichiers ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n supprimé</numerusform>
            <numerusform>%n supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. What is served is unchanged.</source>
        <translation>Annulé. Ce qui est servi reste inchangé.</translation>
    </message>
    <message>
        <source>&amp;Deploy anyway</source>
        <translation>Dép&amp;loyer quand même</translation>
    </message>
    <message>
        <source>&amp;Deploy</source>
        <translation>Dép&amp;loyer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Déployer</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>C&amp;hangements</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>Files that change</source>
        <translation>Fichiers qui changent</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Progress of the deployment</source>
        <translation>Avancement du déploiement</translation>
    </message>
    <message>
        <source>Test co&amp;nnection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>&amp;Preview changes</source>
        <translation>&amp;Prévisualiser les changements</translation>
    </message>
    <message>
        <source>Roll &amp;back…</source>
        <translation>Re&amp;venir en arrière…</translation>
    </message>
    <message>
        <source>Ch&amp;eck the DNS now</source>
        <translation>Vérifi&amp;er le DNS maintenant</translation>
    </message>
    <message>
        <source>ssh asks: %1</source>
        <translation>ssh demande&#xa0;: %1</translation>
    </message>
    <message>
        <source>For&amp;get the kept passphrase</source>
        <translation>O&amp;ublier la phrase secrète conservée</translation>
    </message>
    <message>
        <source>Removes what ssh was answered with from the system&apos;s keychain</source>
        <translation>Retire du trousseau du système ce qui a été répondu à ssh</translation>
    </message>
    <message>
        <source>Probe cl&amp;ients now</source>
        <translation>Tester les log&amp;iciels maintenant</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DiffTableModel</name>
    <message>
        <source>differs</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>only in the workspace</source>
        <translation>seulement dans l’espace de travail</translation>
    </message>
    <message>
        <source>only on the server</source>
        <translation>seulement sur le serveur</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>Would be exported</source>
        <translation>Serait exporté</translation>
    </message>
    <message>
        <source>Is served</source>
        <translation>Est publié</translation>
    </message>
</context>
<context>
    <name>autoconfigure::DifferencesModel</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>MX hosts</source>
        <translation>Serveurs MX</translation>
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
        <source>Links to help</source>
        <translation>Liens d’aide</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message numerus="yes">
        <source>%n more value(s)</source>
        <translation>
            <numerusform>%n autre valeur</numerusform>
            <numerusform>%n autres valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>as the profile</source>
        <translation>comme le profil</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
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
        <translation>Les serveurs qui reçoivent le courrier de ce domaine&#xa0;; publiés dans le DNS pour les autres serveurs de messagerie, la plus petite préférence d’abord. Certains logiciels en déduisent des réglages. Exemple&#xa0;: mail.example.org, 10.</translation>
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
    <name>autoconfigure::DomainsPage</name>
    <message numerus="yes">
        <source>Change the profile of %n domain(s)</source>
        <translation>
            <numerusform>Changer le profil de %n domaine</numerusform>
            <numerusform>Changer le profil de %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the mail servers of %n domain(s)</source>
        <translation>
            <numerusform>Changer les serveurs de messagerie de %n domaine</numerusform>
            <numerusform>Changer les serveurs de messagerie de %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the host name in %n domain(s)</source>
        <translation>
            <numerusform>Changer le nom d’hôte dans %n domaine</numerusform>
            <numerusform>Changer le nom d’hôte dans %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the security in %n domain(s)</source>
        <translation>
            <numerusform>Changer le chiffrement dans %n domaine</numerusform>
            <numerusform>Changer le chiffrement dans %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the port in %n domain(s)</source>
        <translation>
            <numerusform>Changer le port dans %n domaine</numerusform>
            <numerusform>Changer le port dans %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n domain(s) follow the profile</source>
        <translation>
            <numerusform>Faire suivre le profil à %n domaine</numerusform>
            <numerusform>Faire suivre le profil à %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n domain(s) own services</source>
        <translation>
            <numerusform>Donner des services spécifiques à %n domaine</numerusform>
            <numerusform>Donner des services spécifiques à %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s)</source>
        <translation>
            <numerusform>%Ln domaine</numerusform>
            <numerusform>%Ln domaines</numerusform>
        </translation>
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
        <source>Different values</source>
        <translation>Valeurs différentes</translation>
    </message>
    <message>
        <source>All of the selected domains get the mail servers of %1.</source>
        <translation>Tous les domaines sélectionnés reçoivent les serveurs de messagerie de %1.</translation>
    </message>
    <message>
        <source>Prof&amp;ile:</source>
        <translation>Prof&amp;il&#xa0;:</translation>
    </message>
    <message>
        <source>The set of mail services that these domains use. Choosing one gives it to all of them. Example: main.</source>
        <translation>Le jeu de services de messagerie qu’utilisent ces domaines. Un choix vaut pour tous. Exemple&#xa0;: main.</translation>
    </message>
    <message>
        <source>M&amp;X: servers that take mail for the domains</source>
        <translation>M&amp;X&#xa0;: serveurs qui reçoivent le courrier des domaines</translation>
    </message>
    <message>
        <source>Different values: they are listed below.</source>
        <translation>Valeurs différentes&#xa0;: elles sont indiquées plus bas.</translation>
    </message>
    <message>
        <source>&amp;Use the first domain&apos;s for all</source>
        <translation>&amp;Utiliser ceux du premier pour tous</translation>
    </message>
    <message>
        <source>MX hosts</source>
        <translation>Serveurs MX</translation>
    </message>
    <message>
        <source>The servers that take mail for all of these domains; lower preference first. %EMAILDOMAIN% stands for each domain. Example: mail.example.org, 10.</source>
        <translation>Les serveurs qui reçoivent le courrier de tous ces domaines, la plus petite préférence en premier. %EMAILDOMAIN% représente chaque domaine. Exemple&#xa0;: mail.example.org, 10.</translation>
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
        <source>Own &amp;services</source>
        <translation>&amp;Services spécifiques</translation>
    </message>
    <message>
        <source>Differences bet&amp;ween these domains</source>
        <translation>Différences e&amp;ntre ces domaines</translation>
    </message>
    <message>
        <source>None: these domains differ in their names only.</source>
        <translation>Aucune&#xa0;: ces domaines ne diffèrent que par leur nom.</translation>
    </message>
    <message>
        <source>Differences between these domains</source>
        <translation>Différences entre ces domaines</translation>
    </message>
    <message numerus="yes">
        <source>Change the user name in %n domain(s)</source>
        <translation>
            <numerusform>Changer le nom d’utilisateur dans %n domaine</numerusform>
            <numerusform>Changer le nom d’utilisateur dans %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the authentication in %n domain(s)</source>
        <translation>
            <numerusform>Changer l’authentification dans %n domaine</numerusform>
            <numerusform>Changer l’authentification dans %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a service to %n domain(s)</source>
        <translation>
            <numerusform>Ajouter un service à %n domaine</numerusform>
            <numerusform>Ajouter un service à %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove a service from %n domain(s)</source>
        <translation>
            <numerusform>Supprimer un service dans %n domaine</numerusform>
            <numerusform>Supprimer un service dans %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the short name of %n domain(s)</source>
        <translation>
            <numerusform>Changer le nom court de %n domaine</numerusform>
            <numerusform>Changer le nom court de %n domaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the display name of %n domain(s)</source>
        <translation>
            <numerusform>Changer le nom affiché de %n domaine</numerusform>
            <numerusform>Changer le nom affiché de %n domaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Hosting is the same for all domains of the workspace.</source>
        <translation>L’hébergement est le même pour tous les domaines de l’espace de travail.</translation>
    </message>
    <message>
        <source>Open hosting</source>
        <translation>Ouvrir l’hébergement</translation>
    </message>
</context>
<context>
    <name>autoconfigure::EditorTabs</name>
    <message>
        <source>Editor and preview</source>
        <translation>Éditeur et aperçu</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
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
        <source>A program that puts the user&apos;s address into the answers to Outlook and Apple devices.</source>
        <translation>Un programme qui met l’adresse de l’utilisateur dans les réponses à Outlook et aux appareils Apple.</translation>
    </message>
    <message>
        <source>What the bundle holds beside the documents: the configuration of your web server, a responder that it can run, the DNS records. Example: NGINX, PHP and DNS.</source>
        <translation>Ce que contient le lot en plus des documents&#xa0;: la configuration de votre serveur web, un répondeur qu’il peut exécuter, les enregistrements DNS. Exemple&#xa0;: NGINX, PHP et DNS.</translation>
    </message>
    <message>
        <source>A folder for a web server on this machine, or one file to copy to another machine. Example: ZIP archive.</source>
        <translation>Un dossier pour un serveur web de cette machine, ou un seul fichier à copier sur une autre. Exemple&#xa0;: archive ZIP.</translation>
    </message>
    <message>
        <source>The folder or the file that the bundle becomes. A bundle of an earlier export is replaced as a whole. Example: /srv/email-autoconfigure.</source>
        <translation>Le dossier ou le fichier où va le lot. Le lot d’une exportation précédente est remplacé en entier. Exemple&#xa0;: /srv/email-autoconfigure.</translation>
    </message>
    <message>
        <source>Ope&amp;n folder</source>
        <translation>Ou&amp;vrir le dossier</translation>
    </message>
</context>
<context>
    <name>autoconfigure::FileController</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importé&#xa0;: %1.</translation>
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
    <message>
        <source>Import settings</source>
        <translation>Importer des réglages</translation>
    </message>
    <message>
        <source>%1 is open in another window. Choose another name.</source>
        <translation>%1 est ouvert dans une autre fenêtre. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The changes of both are brought together.</source>
        <translation>Les deux modifications sont réunies.</translation>
    </message>
    <message>
        <source>this is neither a workspace, nor settings, nor a list of domains</source>
        <translation>ce n’est ni un espace de travail, ni des réglages, ni une liste de domaines</translation>
    </message>
    <message>
        <source>The merge is undone: what the other program has changed is not in here.</source>
        <translation>La fusion est annulée&#xa0;: ce que l’autre programme a modifié ne figure plus ici.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::FileEdit</name>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose a file… (F4)</source>
        <translation>Choisir un fichier… (F4)</translation>
    </message>
</context>
<context>
    <name>autoconfigure::FileNotice</name>
    <message>
        <source>%1 was changed by another program, and here too.</source>
        <translation>%1 a été modifié par un autre programme, et ici aussi.</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 a été modifié par un autre programme.</translation>
    </message>
    <message>
        <source>%1 is not there any more: it was deleted or moved. Saving writes it again.</source>
        <translation>%1 n’existe plus&#xa0;: il a été supprimé ou déplacé. L’enregistrement l’écrira de nouveau.</translation>
    </message>
    <message>
        <source>%1 is write-protected. What is changed here can be saved under another name.</source>
        <translation>%1 est protégé en écriture. Ce qui est modifié ici peut être enregistré sous un autre nom.</translation>
    </message>
    <message>
        <source>%1 is being edited in another run of this program. What is changed here can be saved under another name.</source>
        <translation>%1 est en cours de modification dans une autre instance de ce programme. Ce qui est modifié ici peut être enregistré sous un autre nom.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Bring the changes of both together, as one step that can be undone</source>
        <translation>Réunir les deux modifications, en une seule étape annulable</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Show what the file has now, as one step that can be undone</source>
        <translation>Afficher le contenu actuel du fichier, en une seule étape annulable</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder ma version</translation>
    </message>
    <message>
        <source>Stay with what is here; saving then overwrites the file</source>
        <translation>Conserver ce qui est ici&#xa0;; l’enregistrement écrasera alors le fichier</translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation>Modifier quand même</translation>
    </message>
    <message>
        <source>Let saving write to this file</source>
        <translation>Permettre d’enregistrer dans ce fichier</translation>
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
    <message>
        <source>Import dealt with</source>
        <translation>Importation traitée</translation>
    </message>
    <message>
        <source>Take what the import left to do away from this list</source>
        <translation>Retirer de cette liste ce que l’importation a laissé à faire</translation>
    </message>
</context>
<context>
    <name>autoconfigure::GuideDialog</name>
    <message>
        <source>Save the guide</source>
        <translation>Enregistrer le guide</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>User guides of %1</source>
        <translation>Guides utilisateur de %1</translation>
    </message>
    <message>
        <source>&amp;Client:</source>
        <translation>&amp;Logiciel&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>La&amp;ngue&#xa0;:</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Save as &amp;HTML…</source>
        <translation>Enregistrer en &amp;HTML…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Whom the guide is for: it shows the steps of that client. Example: Thunderbird.</source>
        <translation>À qui s’adresse le guide&#xa0;: il montre les étapes de ce logiciel. Exemple&#xa0;: Thunderbird.</translation>
    </message>
    <message>
        <source>The language that the users read, whatever that of this window is. Example: Français.</source>
        <translation>La langue que lisent les utilisateurs, quelle que soit celle de cette fenêtre. Exemple&#xa0;: Français.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::HostingPage</name>
    <message>
        <source>Change hosting</source>
        <translation>Modifier l’hébergement</translation>
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
    <message>
        <source>Change who signs the profiles</source>
        <translation>Modifier qui signe les profils</translation>
    </message>
    <message>
        <source>&amp;PACC:</source>
        <translation>PACC&#xa0;:</translation>
    </message>
    <message>
        <source>Publish the settings in the IETF’s JSON form too, which is still a draft and read by few clients. Every domain then needs the host ua-auto-config with a certificate, and a TXT record that changes with the settings. Example: on, for users of Himalaya.</source>
        <translation>Publier aussi les réglages sous la forme JSON de l’IETF, encore à l’état de brouillon et lue par peu de logiciels. Chaque domaine a alors besoin de l’hôte ua-auto-config avec un certificat, et d’un enregistrement TXT qui change avec les réglages. Exemple&#xa0;: activé, pour les utilisateurs de Himalaya.</translation>
    </message>
    <message>
        <source>Publish at ua-auto-config</source>
        <translation>Pu&amp;blier sur ua-auto-config</translation>
    </message>
    <message>
        <source>Si&amp;gnature of Apple profiles</source>
        <translation>Signature des profils Apple</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key)</source>
        <translation>Fichiers PEM (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>The certificate that signs the profiles at export, a PEM file on this machine. iPhone, iPad and Mac show its name as “Verified”. That of the web server will do. Example: /home/admin/tls/fullchain.pem.</source>
        <translation>Le certificat qui signe les profils à l’exportation, un fichier PEM sur cette machine. iPhone, iPad et Mac affichent son nom comme «&#xa0;Vérifié&#xa0;». Celui du serveur web convient. Exemple&#xa0;: /home/admin/tls/fullchain.pem.</translation>
    </message>
    <message>
        <source>Signing ke&amp;y:</source>
        <translation>Clé de signa&amp;ture&#xa0;:</translation>
    </message>
    <message>
        <source>The certificate’s private key, a PEM file on this machine. Its passphrase is asked for at export and kept in the system’s keychain alone. Example: /home/admin/tls/privkey.pem.</source>
        <translation>La clé privée du certificat, un fichier PEM sur cette machine. Sa phrase secrète est demandée à l’exportation et n’est conservée que dans le trousseau du système. Exemple&#xa0;: /home/admin/tls/privkey.pem.</translation>
    </message>
    <message>
        <source>In&amp;termediate certificates:</source>
        <translation>Certificats i&amp;ntermédiaires&#xa0;:</translation>
    </message>
    <message>
        <source>The intermediate certificates, where they are not in the certificate’s file. Devices need them to verify the signature. Example: /home/admin/tls/chain.pem.</source>
        <translation>Les certificats intermédiaires, s’ils ne sont pas dans le fichier du certificat. Les appareils en ont besoin pour vérifier la signature. Exemple&#xa0;: /home/admin/tls/chain.pem.</translation>
    </message>
    <message>
        <source>The name of the key with which nsupdate changes the DNS; the scripts in the bundle name it. The key itself stays on the name server and in your key file. Example: nsupdate.example.org.</source>
        <translation>Le nom de la clé avec laquelle nsupdate modifie le DNS&#xa0;; les scripts du lot l’indiquent. La clé elle-même reste sur le serveur de noms et dans votre fichier de clé. Exemple&#xa0;: nsupdate.example.org.</translation>
    </message>
    <message>
        <source>S&amp;igning certificate:</source>
        <translation>Certific&amp;at de signature&#xa0;:</translation>
    </message>
    <message>
        <source>TSIG key name:</source>
        <translation>Nom de la clé TSIG&#xa0;:</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ImportTableDialog</name>
    <message>
        <source>Import domains from %1</source>
        <translation>Importer des domaines de %1</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>There is no profile yet: the domains get a new one, with IMAP and submission at mail.%EMAILDOMAIN%, to be changed afterwards.</source>
        <translation>Il n’y a pas encore de profil&#xa0;: les domaines en reçoivent un nouveau, avec IMAP et l’envoi à mail.%EMAILDOMAIN%, modifiable ensuite.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s) of the list are there already and keep what the list says nothing about.</source>
        <translation>
            <numerusform>%Ln domaine de la liste est déjà là et garde ce dont la liste ne dit rien.</numerusform>
            <numerusform>%Ln domaines de la liste sont déjà là et gardent ce dont la liste ne dit rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Profile of new domains:</source>
        <translation>&amp;Profil des nouveaux domaines&#xa0;:</translation>
    </message>
    <message>
        <source>For those for which the list names none</source>
        <translation>Pour ceux à qui la liste n’en donne aucun</translation>
    </message>
</context>
<context>
    <name>autoconfigure::LoginDialog</name>
    <message>
        <source>%1 is no domain of the workspace.</source>
        <translation>%1 n’est pas un domaine de l’espace de travail.</translation>
    </message>
    <message>
        <source>Test a login</source>
        <translation>Tester l’authentification</translation>
    </message>
    <message>
        <source>Logs in to the mail servers of the address&apos;s domain. The password is sent only over encrypted connections whose certificate is right, and appears in no report.</source>
        <translation>Se connecte aux serveurs de messagerie du domaine de l’adresse. Le mot de passe n’est envoyé que par des connexions chiffrées dont le certificat est correct, et n’apparaît dans aucun rapport.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse&#xa0;:</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the system&apos;s keychain</source>
        <translation>&amp;Conserver le mot de passe dans le trousseau du système</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>An address of a domain of the workspace, which has a mailbox. The user name that the servers get is made of it as the profile says. Example: user@example.org.</source>
        <translation>Une adresse d’un domaine de l’espace de travail, qui a une boîte aux lettres. Le nom d’utilisateur envoyé aux serveurs en est tiré comme le dit le profil. Exemple&#xa0;: user@example.org.</translation>
    </message>
    <message>
        <source>The password of that mailbox, or an app password where the provider asks for one. Neither the workspace nor a report holds it.</source>
        <translation>Le mot de passe de cette boîte aux lettres, ou un mot de passe d’application si le fournisseur en exige un. Ni l’espace de travail ni un rapport ne le contiennent.</translation>
    </message>
    <message>
        <source>The next test of this address does not ask for it; without the check mark, a kept one is removed. Example: GNOME Keyring, KWallet.</source>
        <translation>Le prochain test de cette adresse ne le demandera plus&#xa0;; si la case n’est pas cochée, un mot de passe déjà enregistré est effacé. Exemple&#xa0;: GNOME Keyring, KWallet.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::MailServersModel</name>
    <message>
        <source>%1. %2</source>
        <comment>result of a check, of a login</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>Certificat jusqu’au</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>connection security, protocol</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Chiffrement</translation>
    </message>
</context>
<context>
    <name>autoconfigure::MailServersPage</name>
    <message>
        <source>Mail servers that were checked</source>
        <translation>Serveurs de messagerie vérifiés</translation>
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
    <message>
        <source>Import &amp;settings of another program…</source>
        <translation>Importer les ré&amp;glages d’un autre logiciel…</translation>
    </message>
    <message>
        <source>Import a domain that &amp;runs already…</source>
        <translation>Importer un domaine déjà en &amp;service…</translation>
    </message>
    <message>
        <source>&amp;Deploy…</source>
        <translation>&amp;Déployer…</translation>
    </message>
    <message>
        <source>Pro&amp;be clients</source>
        <translation>Tester les log&amp;iciels de messagerie</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Probe clients of all doma&amp;ins</source>
        <translation>Tester les logiciels de t&amp;ous les domaines</translation>
    </message>
    <message>
        <source>Probe all</source>
        <translation>Tout tester</translation>
    </message>
    <message>
        <source>Follow what mail clients do for all domains (Shift+F7)</source>
        <translation>Suivre ce que font les logiciels de messagerie pour tous les domaines (Maj+F7)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Import domains from &amp;CSV…</source>
        <translation>Importer des domaines d’un fichier &amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fer&amp;mer la fenêtre</translation>
    </message>
    <message>
        <source>Find and re&amp;place…</source>
        <translation>Rechercher et rem&amp;placer…</translation>
    </message>
    <message>
        <source>E&amp;xport the selected domains as CSV…</source>
        <translation>E&amp;xporter les domaines sélectionnés en CSV…</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>All domains and how each of them stands (Ctrl+Shift+O)</source>
        <translation>Tous les domaines et l’état de chacun (Ctrl+Maj+O)</translation>
    </message>
    <message>
        <source>U&amp;ser guides…</source>
        <translation>&amp;Guides utilisateur…</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Qu’est-ce que c’est&#xa0;?</translation>
    </message>
    <message>
        <source>Export domains as CS&amp;V…</source>
        <translation>Exporter les domaines en &amp;CSV…</translation>
    </message>
    <message>
        <source>Edi&amp;t these domains</source>
        <translation>M&amp;odifier ces domaines</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Select the domains of the overview in the list, and edit them together</source>
        <translation>Sélectionner dans la liste les domaines de la vue d’ensemble, et les modifier ensemble</translation>
    </message>
    <message>
        <source>Check the DNS of the selected domains, or of all that the overview shows (F5)</source>
        <translation>Vérifier le DNS des domaines sélectionnés, ou de tous ceux que montre la vue d’ensemble (F5)</translation>
    </message>
    <message>
        <source>Follow what mail clients do for the selected domains, or for all that the overview shows (F7)</source>
        <translation>Suivre ce que font les logiciels de messagerie pour les domaines sélectionnés, ou pour tous ceux que montre la vue d’ensemble (F7)</translation>
    </message>
    <message>
        <source>Next pan&amp;e</source>
        <comment>part of the window that has the keyboard</comment>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>Compare &amp;with what is served…</source>
        <translation>Comparer avec ce &amp;qui est publié…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>What the domain shown by the probe serves, beside what would be exported (F8)</source>
        <translation>Ce que publie le domaine affiché par le test, à côté de ce qui serait exporté (F8)</translation>
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
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste é&amp;levé</translation>
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
    <message>
        <source>Probe</source>
        <translation>Test des logiciels</translation>
    </message>
    <message>
        <source>See findings</source>
        <translation>Voir les constats</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 n’existe plus.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what was imported; how much was found</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in it could not be taken over as they were.</source>
        <translation>
            <numerusform>%n élément n’a pas pu être repris tel quel.</numerusform>
            <numerusform>%n éléments n’ont pas pu être repris tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over: %1.</source>
        <translation>Repris&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 is open here, with changes that are not saved.</source>
        <translation>%1 est ouvert ici, avec des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>%1 [read only]</source>
        <translation>%1 [lecture seule]</translation>
    </message>
    <message numerus="yes">
        <source>Replace text in %n place(s)</source>
        <translation>
            <numerusform>Remplacer le texte à %n endroit</numerusform>
            <numerusform>Remplacer le texte à %n endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) changed.</source>
        <translation>
            <numerusform>%Ln endroit modifié.</numerusform>
            <numerusform>%Ln endroits modifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) imported.</source>
        <translation>
            <numerusform>%Ln modification importée.</numerusform>
            <numerusform>%Ln modifications importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export domains as CSV</source>
        <translation>Exporter les domaines en CSV</translation>
    </message>
    <message>
        <source>CSV with semicolons, for spreadsheets in French (*.csv)</source>
        <translation>CSV avec points-virgules, pour les tableurs en français (*.csv)</translation>
    </message>
    <message>
        <source>CSV with commas (*.csv)</source>
        <translation>CSV avec virgules (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s) written to %1.</source>
        <translation>
            <numerusform>%Ln domaine écrit dans %1.</numerusform>
            <numerusform>%Ln domaines écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The overview is in %1.</source>
        <translation>La vue d’ensemble est dans %1.</translation>
    </message>
    <message>
        <source>See targets</source>
        <translation>Voir les cibles</translation>
    </message>
    <message>
        <source>What is not saved would be lost if the program were cut off: no copy of it can be kept. It is tried again.
%1</source>
        <translation>Ce qui n’est pas enregistré serait perdu si le programme s’interrompait&#xa0;: aucune copie ne peut en être conservée. Un nouvel essai suivra.
%1</translation>
    </message>
    <message>
        <source>The deployment targets have changed.</source>
        <translation>Les cibles de déploiement ont changé.</translation>
    </message>
    <message>
        <source>Import domains</source>
        <translation>Importer des domaines</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) added.</source>
        <translation>
            <numerusform>%n domaine ajouté.</numerusform>
            <numerusform>%n domaines ajoutés.</numerusform>
        </translation>
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
    <message>
        <source>The part of the addresses after the @. All clients look for their settings under it. Example: example.org or société.example.</source>
        <translation>La partie des adresses après le @. Tous les logiciels cherchent leurs réglages sous ce nom. Exemple&#xa0;: example.org ou société.example.</translation>
    </message>
    <message>
        <source>The set of mail services that this domain shares with others. All documents are made of it. Example: main.</source>
        <translation>Les services de messagerie que ce domaine partage avec d’autres. Tous les documents en sont faits. Exemple&#xa0;: main.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::OpenFile</name>
    <message>
        <source>Reload the file</source>
        <translation>Recharger le fichier</translation>
    </message>
    <message>
        <source>Merge the file&apos;s changes</source>
        <translation>Fusionner les modifications du fichier</translation>
    </message>
</context>
<context>
    <name>autoconfigure::OverridesSummary</name>
    <message>
        <source>none</source>
        <comment>domains with an override</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>domains</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is overridden; by how many domains</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Own display name</source>
        <translation>Nom affiché spécifique</translation>
    </message>
    <message>
        <source>Own short name</source>
        <translation>Nom court spécifique</translation>
    </message>
    <message>
        <source>Own links to help</source>
        <translation>Liens d’aide spécifiques</translation>
    </message>
    <message>
        <source>Own services</source>
        <translation>Services spécifiques</translation>
    </message>
    <message>
        <source>Follow the profile</source>
        <translation>Suivre le profil</translation>
    </message>
    <message>
        <source>%1: follow the profile</source>
        <translation>%1&#xa0;: suivre le profil</translation>
    </message>
    <message>
        <source>Takes this out of all of the selected domains, so that their profile&apos;s value holds.</source>
        <translation>Retire cette valeur de tous les domaines sélectionnés&#xa0;: celle de leur profil s’applique.</translation>
    </message>
    <message>
        <source>Give own services</source>
        <translation>Donner des services spécifiques</translation>
    </message>
    <message>
        <source>Gives each of the selected domains that follows its profile a copy of the profile&apos;s services, to be changed below.</source>
        <translation>Donne à chaque domaine sélectionné qui suit son profil une copie des services du profil, à modifier plus bas.</translation>
    </message>
    <message>
        <source>As the profile says</source>
        <translation>Comme le dit le profil</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Valeurs différentes</translation>
    </message>
    <message>
        <source>Given to all of the selected domains, instead of their profile&apos;s.</source>
        <translation>Donné à tous les domaines sélectionnés, à la place de celui de leur profil.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::OverviewModel</name>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Not probed</source>
        <translation>Non testé</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
The workspace has changed since.</source>
        <translation>%1
L’espace de travail a changé depuis.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>domain, column, state</comment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The worst finding about what would be exported</source>
        <translation>Le constat le plus grave sur ce qui serait exporté</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>The last check of the live DNS (F5)</source>
        <translation>La dernière vérification du DNS en service (F5)</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>What mail clients end up with, by the last probe (F7)</source>
        <translation>Ce que les logiciels obtiennent, d’après le dernier test (F7)</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Logiciels</translation>
    </message>
    <message>
        <source>The mail servers, by the last probe (F7)</source>
        <translation>Les serveurs de messagerie, d’après le dernier test (F7)</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Until the first of the certificates seen by the last probe expires</source>
        <translation>Jusqu’à l’expiration du premier des certificats vus par le dernier test</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>The latest check or probe</source>
        <translation>La dernière vérification ou le dernier test</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernier contrôle</translation>
    </message>
    <message>
        <source>%1, %2: %3, before the last change</source>
        <comment>domain, column, state</comment>
        <translation>%1, %2&#xa0;: %3, avant la dernière modification</translation>
    </message>
</context>
<context>
    <name>autoconfigure::OverviewPage</name>
    <message>
        <source>Save the overview</source>
        <translation>Enregistrer la vue d’ensemble</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Filter the overview by domain or profile</source>
        <translation>Filtrer la vue d’ensemble par domaine ou profil</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Problèmes seulement</translation>
    </message>
    <message>
        <source>Show only domains with warnings and errors</source>
        <translation>N’afficher que les domaines avec avertissements et erreurs</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save what is shown as a CSV file</source>
        <translation>Enregistrer ce qui est affiché dans un fichier CSV</translation>
    </message>
    <message>
        <source>All domains and how they stand</source>
        <translation>Tous les domaines et leur état</translation>
    </message>
    <message>
        <source>No domain with a warning or an error is known.</source>
        <translation>Aucun domaine avec un avertissement ou une erreur n’est connu.</translation>
    </message>
    <message>
        <source>No domain matches the filter.</source>
        <translation>Aucun domaine ne correspond au filtre.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::PasswordPanel</name>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>Keep it in the s&amp;ystem’s keychain</source>
        <translation>Conserver dans le trousseau du s&amp;ystème</translation>
    </message>
    <message>
        <source>Passphrase or password</source>
        <translation>Phrase secrète ou mot de passe</translation>
    </message>
    <message>
        <source>Goes to the program that asks, and nowhere else. Example: the passphrase of your ssh key.</source>
        <translation>Va au programme qui la demande, et nulle part ailleurs. Exemple&#xa0;: la phrase secrète de votre clé ssh.</translation>
    </message>
    <message>
        <source>The next time it is answered from there. It is kept once it has been right.</source>
        <translation>La prochaine fois, la réponse en sera tirée. Elle est enregistrée une fois reconnue juste.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::PathBar</name>
    <message>
        <source>%1: %2</source>
        <comment>step: its state</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>1 Describe</source>
        <translation>1 Décrire</translation>
    </message>
    <message>
        <source>2 Preview</source>
        <translation>2 Aperçu</translation>
    </message>
    <message>
        <source>3 DNS</source>
        <translation>3 DNS</translation>
    </message>
    <message>
        <source>4 Probe</source>
        <translation>4 Tester</translation>
    </message>
    <message>
        <source>5 Export</source>
        <translation>5 Exporter</translation>
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
    <message>
        <source>Signature:</source>
        <translation>Signature&#xa0;:</translation>
    </message>
    <message>
        <source>Who signs this text</source>
        <translation>Qui signe ce texte</translation>
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
        <source>Select a domain to see what its users&apos; mail clients will receive.</source>
        <translation>Sélectionnez un domaine pour voir ce que recevront les logiciels de messagerie de ses utilisateurs.</translation>
    </message>
    <message>
        <source>Drag the tab to where a file of it shall be</source>
        <translation>Faire glisser l’onglet là où son fichier doit être</translation>
    </message>
    <message>
        <source>Save this text in a file, or drag it to where the file shall be</source>
        <translation>Enregistrer ce texte dans un fichier, ou le faire glisser là où le fichier doit être</translation>
    </message>
    <message>
        <source>&amp;QR code…</source>
        <translation>Code &amp;QR…</translation>
    </message>
    <message>
        <source>Show the address of the profile for a phone to scan</source>
        <translation>Afficher l’adresse du profil, à scanner avec un téléphone</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProbeChoices</name>
    <message>
        <source>Clients</source>
        <translation>Logiciels</translation>
    </message>
    <message>
        <source>Neither a client nor the mail servers are chosen.</source>
        <translation>Aucun logiciel n’est choisi, et les serveurs de messagerie non plus.</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse&#xa0;:</translation>
    </message>
    <message>
        <source>Part of the address before the @</source>
        <translation>Partie de l’adresse avant le @</translation>
    </message>
    <message>
        <source>The part before the @ of the address that clients are given</source>
        <translation>La partie avant le @ de l’adresse donnée aux logiciels</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n client(s)</source>
        <translation>
            <numerusform>%1 sur %n logiciel</numerusform>
            <numerusform>%1 sur %n logiciels</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients whose search for the settings is followed</source>
        <translation>Logiciels dont la recherche des réglages est suivie</translation>
    </message>
    <message>
        <source>Check the mail servers</source>
        <translation>Vérifier les serveurs de messagerie</translation>
    </message>
    <message>
        <source>Ask Mozilla&apos;s database of providers</source>
        <translation>Interroger la base de fournisseurs de Mozilla</translation>
    </message>
    <message>
        <source>Before the DNS switch…</source>
        <translation>Avant la bascule DNS…</translation>
    </message>
    <message>
        <source>Before the DNS switch: on…</source>
        <translation>Avant la bascule DNS&#xa0;: actif…</translation>
    </message>
    <message>
        <source>Before the DNS switch: addresses to use instead of the DNS, and a private certificate authority</source>
        <translation>Avant la bascule DNS&#xa0;: adresses à utiliser à la place du DNS, et autorité de certification privée</translation>
    </message>
    <message>
        <source>Before the DNS switch: the DNS is not used for some hosts, or other authorities are trusted</source>
        <translation>Avant la bascule DNS&#xa0;: le DNS n’est pas utilisé pour certains hôtes, ou d’autres autorités sont de confiance</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProbeDetails</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Conversation</source>
        <comment>with a server</comment>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation>Détails de la ligne sélectionnée</translation>
    </message>
    <message>
        <source>Findings of the selected row</source>
        <translation>Constats de la ligne sélectionnée</translation>
    </message>
    <message>
        <source>Copy advice</source>
        <translation>Copier les conseils</translation>
    </message>
    <message>
        <source>Copy what to do about the findings</source>
        <translation>Copier ce qu’il faut faire pour ces constats</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProbeMatrixModel</name>
    <message>
        <source>Not probed</source>
        <translation>Non testé</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Incomplet</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Probed</source>
        <comment>time of the probe</comment>
        <translation>Testé</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Serveurs de messagerie</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProbeMatrixView</name>
    <message>
        <source>What each client ends up with and how the mail servers do, for all domains</source>
        <translation>Ce que chaque logiciel obtient et l’état des serveurs de messagerie, pour tous les domaines</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProbePanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the probe (Esc)</source>
        <translation>Annuler le test (Échap)</translation>
    </message>
    <message>
        <source>Probe again</source>
        <translation>Tester à nouveau</translation>
    </message>
    <message>
        <source>Probe the domains of the selected rows again</source>
        <translation>Tester à nouveau les domaines des lignes sélectionnées</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Save all results as HTML or JSON</source>
        <translation>Enregistrer tous les résultats en HTML ou JSON</translation>
    </message>
    <message>
        <source>Test a login…</source>
        <translation>Tester l’authentification…</translation>
    </message>
    <message>
        <source>Log in to the mail servers with an address and its password</source>
        <translation>Se connecter aux serveurs de messagerie avec une adresse et son mot de passe</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Problèmes seulement</translation>
    </message>
    <message>
        <source>Show only what does not work, and clients without the right settings</source>
        <translation>N’afficher que ce qui ne fonctionne pas, et les logiciels sans les bons réglages</translation>
    </message>
    <message>
        <source>Progress of the probe</source>
        <translation>Avancement du test</translation>
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
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Serveurs de messagerie</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>Views of the results</source>
        <translation>Vues des résultats</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>domains probed of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 – not as the DNS says: %2</source>
        <comment>summary, addresses given by hand</comment>
        <translation>%1 – sans suivre le DNS&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cancelled. Domains that were not complete by then say so.</source>
        <translation>Annulé. Les domaines qui n’étaient pas terminés sont signalés.</translation>
    </message>
    <message>
        <source>Results in italics are from before the last change of the workspace.</source>
        <translation>Les résultats en italique datent d’avant la dernière modification de l’espace de travail.</translation>
    </message>
    <message>
        <source>No problem found.</source>
        <translation>Aucun problème trouvé.</translation>
    </message>
    <message>
        <source>No result matches the filter.</source>
        <translation>Aucun résultat ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Asking as the clients do…</source>
        <translation>Interrogation à la manière des logiciels…</translation>
    </message>
    <message>
        <source>F7 follows what mail clients do for the selected domains when a user types an address: each request, its answer, and the settings that the client ends up with. Shift+F7 does so for all domains.</source>
        <translation>F7 suit ce que font les logiciels de messagerie pour les domaines sélectionnés quand un utilisateur saisit une adresse&#xa0;: chaque requête, sa réponse, et les réglages que le logiciel obtient. Maj+F7 le fait pour tous les domaines.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProbeResultsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>part of a request: its time</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>Résolution du nom</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Until the first byte</source>
        <translation>Jusqu’au premier octet</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Incomplet</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n client(s) OK</source>
        <translation>
            <numerusform>%1 sur %n logiciel OK</numerusform>
            <numerusform>%1 sur %n logiciels OK</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before the last change</source>
        <comment>time of the check</comment>
        <translation>%1, avant la dernière modification</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>HTTP status code, or what the DNS says</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Type de média</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Probed</source>
        <comment>time of the probe</comment>
        <translation>Testé</translation>
    </message>
    <message>
        <source>Not probed</source>
        <translation>Non testé</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProbeSequencePage</name>
    <message>
        <source>Requests and answers of the probe</source>
        <translation>Requêtes et réponses du test</translation>
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
    <message>
        <source>Change what Apple devices show</source>
        <translation>Modifier ce que montrent les appareils Apple</translation>
    </message>
    <message>
        <source>Organi&amp;zation:</source>
        <translation>Organisation&#xa0;:</translation>
    </message>
    <message>
        <source>Whom the configuration profile is from; iPhone, iPad and Mac show it. Empty: the display name. Example: Example Company.</source>
        <translation>De qui vient le profil de configuration&#xa0;; iPhone, iPad et Mac l’affichent. Vide&#xa0;: le nom affiché. Exemple&#xa0;: Société Exemple.</translation>
    </message>
    <message>
        <source>What users have to agree to before they install the profile, on devices in French. Empty in both languages: they are asked nothing. Example: Ces réglages sont ceux de la société Exemple.</source>
        <translation>Ce que les utilisateurs doivent accepter avant d’installer le profil, sur les appareils en français. Vide dans les deux langues&#xa0;: rien ne leur est demandé. Exemple&#xa0;: Ces réglages sont ceux de la société Exemple.</translation>
    </message>
    <message>
        <source>The same text in English, for devices in every other language. Example: These are the settings of Example Company.</source>
        <translation>Le même texte en anglais, pour les appareils dans toute autre langue. Exemple&#xa0;: These are the settings of Example Company.</translation>
    </message>
    <message>
        <source>Apple devices</source>
        <translation>Appareils Apple</translation>
    </message>
    <message>
        <source>Consent te&amp;xt in French:</source>
        <translation>Te&amp;xte de consentement en français&#xa0;:</translation>
    </message>
    <message>
        <source>Consent text in En&amp;glish:</source>
        <translation>&amp;Version anglaise du consentement&#xa0;:</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProposalModel</name>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProposalView</name>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln change(s) chosen</source>
        <translation>
            <numerusform>%1 sur %Ln modification choisie</numerusform>
            <numerusform>%1 sur %Ln modifications choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Et %Ln autre.</numerusform>
            <numerusform>Et %Ln autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the chosen changes would leave something invalid.</source>
        <translation>
            <numerusform>%Ln des modifications choisies donnerait une valeur non valide.</numerusform>
            <numerusform>%Ln des modifications choisies donneraient des valeurs non valides.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would be changed.</source>
        <translation>Rien ne serait modifié.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>What would be changed. The space key chooses or leaves out the selected rows.</source>
        <translation>Ce qui serait modifié. La barre d’espace choisit ou écarte les lignes sélectionnées.</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Tout choisir</translation>
    </message>
    <message>
        <source>Choose n&amp;one</source>
        <translation>Ne rien ch&amp;oisir</translation>
    </message>
</context>
<context>
    <name>autoconfigure::QrCodeDialog</name>
    <message>
        <source>This address is too long for a QR code.</source>
        <translation>Cette adresse est trop longue pour un code QR.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>L’image est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>Enregistrer le code QR</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Image SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>QR code of the profile</source>
        <translation>Code QR du profil</translation>
    </message>
    <message>
        <source>An iPhone or iPad that scans this code downloads the profile, once it is published.</source>
        <translation>Un iPhone ou un iPad qui scanne ce code télécharge le profil, dès qu’il est publié.</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>Code QR de %1</translation>
    </message>
    <message>
        <source>Address in the QR code</source>
        <translation>Adresse contenue dans le code QR</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
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
    <name>autoconfigure::ReplaceDialog</name>
    <message>
        <source>Nothing is changed before you have seen it here and chosen Replace.</source>
        <translation>Rien n’est modifié avant que vous l’ayez vu ici et choisi Remplacer.</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>Re&amp;chercher&#xa0;:</translation>
    </message>
    <message>
        <source>Re&amp;place with:</source>
        <translation>Rem&amp;placer par&#xa0;:</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>&amp;Host names</source>
        <translation>Noms d’hôt&amp;e</translation>
    </message>
    <message>
        <source>&amp;User names</source>
        <translation>Noms d’&amp;utilisateur</translation>
    </message>
    <message>
        <source>Displa&amp;y names</source>
        <translation>Noms aff&amp;ichés</translation>
    </message>
    <message>
        <source>&amp;Domain names</source>
        <translation>Noms de &amp;domaine</translation>
    </message>
    <message>
        <source>&amp;Links to help</source>
        <translation>&amp;Liens d’aide</translation>
    </message>
    <message>
        <source>Hostin&amp;g</source>
        <translation>&amp;Hébergement</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>Respecter la ca&amp;sse</translation>
    </message>
    <message>
        <source>&amp;Whole labels</source>
        <translation>Éti&amp;quettes entières</translation>
    </message>
    <message>
        <source>With “mail.example.org”, “webmail.example.org” stays as it is.</source>
        <translation>Avec «&#xa0;mail.example.org&#xa0;», «&#xa0;webmail.example.org&#xa0;» reste tel quel.</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>E&amp;xpression régulière</translation>
    </message>
    <message>
        <source>Perl-compatible; \1 in the replacement stands for what the first pair of parentheses has found.</source>
        <translation>Compatible Perl&#xa0;; \1 dans le remplacement représente ce que la première paire de parenthèses a trouvé.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>The text to look for in the fields that are chosen below. Example: mail.example.org.</source>
        <translation>Le texte à chercher dans les champs choisis ci-dessous. Exemple&#xa0;: mail.example.org.</translation>
    </message>
    <message>
        <source>What stands there afterwards; empty to take the text away. Example: imap.example.org.</source>
        <translation>Ce qui figurera à la place&#xa0;; vide pour supprimer le texte. Exemple&#xa0;: imap.example.org.</translation>
    </message>
    <message>
        <source>The fields of domains and profiles that are looked through. Example: host names alone, for a server that gets another name.</source>
        <translation>Les champs des domaines et des profils où l’on cherche. Exemple&#xa0;: les noms d’hôte seuls, pour un serveur qui change de nom.</translation>
    </message>
    <message>
        <source>With “Example Mail”, “example mail” stays as it is.</source>
        <translation>Avec «&#xa0;Example Mail&#xa0;», «&#xa0;example mail&#xa0;» reste tel quel.</translation>
    </message>
</context>
<context>
    <name>autoconfigure::ReportSaver</name>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>Le rapport est enregistré&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>autoconfigure::RowCopy</name>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
</context>
<context>
    <name>autoconfigure::RunningDomainDialog</name>
    <message>
        <source>&amp;Find settings</source>
        <translation>&amp;Chercher les réglages</translation>
    </message>
    <message>
        <source>Begin with a domain that runs already</source>
        <translation>Partir d’un domaine déjà en service</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Domain &amp;name:</source>
        <translation>&amp;Nom du domaine&#xa0;:</translation>
    </message>
    <message>
        <source>Asks what mail clients ask: the domain&apos;s autoconfig and autodiscover hosts, its DNS, and Mozilla&apos;s database of providers. Nothing is changed there.</source>
        <translation>Interroge comme le font les logiciels de messagerie&#xa0;: les hôtes autoconfig et autodiscover du domaine, son DNS et la base de fournisseurs de Mozilla. Rien n’y est modifié.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>No server could be reached. Is there a network?</source>
        <translation>Aucun serveur n’a pu être joint. Le réseau fonctionne-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>This is what clients find now. Taking it over adds the domain and its profile to the workspace; it can be undone.</source>
        <translation>Voici ce que trouvent aujourd’hui les logiciels. Le reprendre ajoute le domaine et son profil à l’espace de travail&#xa0;; cela peut être annulé.</translation>
    </message>
    <message>
        <source>No settings for mail clients were found. What the DNS says can be taken over.</source>
        <translation>Aucun réglage pour les logiciels de messagerie n’a été trouvé. Ce que dit le DNS peut être repris.</translation>
    </message>
    <message>
        <source>The part of the addresses after the @, of a domain whose mail works already. Example: example.org.</source>
        <translation>La partie des adresses après le @, pour un domaine dont la messagerie fonctionne déjà. Exemple&#xa0;: example.org.</translation>
    </message>
    <message>
        <source>What clients find now, and where. Example: IMAP mail.example.org, from the domain’s autoconfig host.</source>
        <translation>Ce que les logiciels trouvent actuellement, et où. Exemple&#xa0;: IMAP mail.example.org, depuis l’hôte autoconfig du domaine.</translation>
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
    <name>autoconfigure::SharedServicesEditor</name>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Valeurs différentes</translation>
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
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Services that the domains list themselves</source>
        <translation>Services que les domaines indiquent eux-mêmes</translation>
    </message>
    <message>
        <source>One row for each service that at least one of the domains lists itself, instead of its profile&apos;s. Where the domains differ, the value is missing.</source>
        <translation>Une ligne pour chaque service qu’au moins un des domaines indique lui-même, à la place de ceux du profil. Là où les domaines diffèrent, la valeur manque.</translation>
    </message>
    <message>
        <source>H&amp;ost name:</source>
        <translation>Nom d’&amp;hôte&#xa0;:</translation>
    </message>
    <message>
        <source>Given to this service in all of the domains that list it. %EMAILDOMAIN% stands for each domain. Example: mail.%EMAILDOMAIN%.</source>
        <translation>Donné à ce service dans tous les domaines qui l’indiquent. %EMAILDOMAIN% représente chaque domaine. Exemple&#xa0;: mail.%EMAILDOMAIN%.</translation>
    </message>
    <message>
        <source>Connection se&amp;curity:</source>
        <translation>&amp;Chiffrement&#xa0;:</translation>
    </message>
    <message>
        <source>Given to this service in all of the domains that list it; a standard port goes along. Example: TLS.</source>
        <translation>Donné à ce service dans tous les domaines qui l’indiquent&#xa0;; un port standard suit. Exemple&#xa0;: TLS.</translation>
    </message>
    <message>
        <source>Port num&amp;ber:</source>
        <translation>Numéro de por&amp;t&#xa0;:</translation>
    </message>
    <message>
        <source>Given to this service in all of the domains that list it. Example: 993.</source>
        <translation>Donné à ce service dans tous les domaines qui l’indiquent. Exemple&#xa0;: 993.</translation>
    </message>
    <message>
        <source>Different values. The first choice here is given to all.</source>
        <translation>Valeurs différentes. Le premier choix fait ici vaut pour tous.</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>Ajouter un service</translation>
    </message>
    <message>
        <source>Add a service to all of the domains that list their own</source>
        <translation>Ajouter un service à tous les domaines qui ont les leurs</translation>
    </message>
    <message>
        <source>Remove service</source>
        <translation>Supprimer le service</translation>
    </message>
    <message>
        <source>Remove this service from all of the domains that list it</source>
        <translation>Supprimer ce service dans tous les domaines qui l’ont</translation>
    </message>
    <message>
        <source>User name &amp;pattern:</source>
        <translation>Modèle du nom d’&amp;utilisateur&#xa0;:</translation>
    </message>
    <message>
        <source>What users log in with; given to this service in all of the domains that list it. Example: %EMAILADDRESS%.</source>
        <translation>Ce avec quoi les utilisateurs s’identifient&#xa0;; donné à ce service dans tous les domaines qui l’ont. Exemple&#xa0;: %EMAILADDRESS%.</translation>
    </message>
    <message>
        <source>&amp;Authentication:</source>
        <translation>&amp;Authentification&#xa0;:</translation>
    </message>
    <message>
        <source>The methods that the server accepts, the preferred one first; given to this service in all of the domains that list it. Example: Password, which is safe inside of TLS.</source>
        <translation>Les méthodes que le serveur accepte, la préférée en premier&#xa0;; données à ce service dans tous les domaines qui l’ont. Exemple&#xa0;: mot de passe, qui est sûr à l’intérieur de TLS.</translation>
    </message>
    <message>
        <source>Authentication methods</source>
        <translation>Méthodes d’authentification</translation>
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
    <name>autoconfigure::SignerUnlock</name>
    <message>
        <source>This is not the passphrase of the signing key %1. Passphrase:</source>
        <translation>Ce n’est pas la phrase secrète de la clé de signature %1. Phrase secrète&#xa0;:</translation>
    </message>
    <message>
        <source>Passphrase of the signing key %1:</source>
        <translation>Phrase secrète de la clé de signature %1&#xa0;:</translation>
    </message>
</context>
<context>
    <name>autoconfigure::SshPasswords</name>
    <message>
        <source>The passphrase is kept in the system&apos;s keychain.</source>
        <translation>La phrase secrète est conservée dans le trousseau du système.</translation>
    </message>
    <message>
        <source>What the keychain holds was refused.</source>
        <translation>Ce que contient le trousseau a été refusé.</translation>
    </message>
    <message>
        <source>That was refused.</source>
        <translation>Cette réponse a été refusée.</translation>
    </message>
    <message>
        <source>The passphrase is no longer in the system&apos;s keychain.</source>
        <translation>La phrase secrète n’est plus dans le trousseau du système.</translation>
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
<context>
    <name>autoconfigure::TargetEditor</name>
    <message>
        <source>Add deployment target</source>
        <translation>Ajouter une cible de déploiement</translation>
    </message>
    <message>
        <source>Change deployment target</source>
        <translation>Modifier la cible de déploiement</translation>
    </message>
    <message>
        <source>Remove deployment target</source>
        <translation>Supprimer la cible de déploiement</translation>
    </message>
    <message>
        <source>Change hosting</source>
        <translation>Modifier l’hébergement</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>Ci&amp;ble&#xa0;:</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ajouter une cible</translation>
    </message>
    <message>
        <source>Remove this target</source>
        <translation>Supprimer cette cible</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Serveur&#xa0;:</translation>
    </message>
    <message>
        <source>The server as ssh takes it; your keys, agent, known hosts and configuration apply. Example: deploy@www.example.org, ssh://www.example.org:2222.</source>
        <translation>Le serveur tel que ssh l’accepte&#xa0;; vos clés, votre agent, vos hôtes connus et votre configuration s’appliquent. Exemple&#xa0;: deploy@www.example.org, ssh://www.example.org:2222.</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Where the releases are kept on the server; the web server serves its link “current”. Example: /srv/email-autoconfigure.</source>
        <translation>Où les versions sont gardées sur le serveur&#xa0;; le serveur web sert son lien «&#xa0;current&#xa0;». Exemple&#xa0;: /srv/email-autoconfigure.</translation>
    </message>
    <message>
        <source>Let the &amp;web server serve what is deployed there</source>
        <translation>Faire servir par le serveur &amp;web ce qui y est déployé</translation>
    </message>
    <message>
        <source>&amp;Keep:</source>
        <translation>&amp;Garder&#xa0;:</translation>
    </message>
    <message>
        <source>How many releases stay on the server, the served one among them. Example: 5.</source>
        <translation>Nombre de versions gardées sur le serveur, celle qui est servie comprise. Exemple&#xa0;: 5.</translation>
    </message>
    <message>
        <source> releases</source>
        <comment>after a number</comment>
        <translation>&#xa0;versions</translation>
    </message>
    <message>
        <source>&amp;Reload command:</source>
        <translation>Commande de &amp;rechargement&#xa0;:</translation>
    </message>
    <message>
        <source>Runs on the server when the new release is in place; may stay empty. Example: sudo systemctl reload nginx.</source>
        <translation>S’exécute sur le serveur quand la nouvelle version est en place&#xa0;; peut rester vide. Exemple&#xa0;: sudo systemctl reload nginx.</translation>
    </message>
    <message>
        <source>The servers that this workspace is deployed to; one is shown at a time. Example: deploy@www.example.org:/srv/email-autoconfigure.</source>
        <translation>Les serveurs où cet espace de travail est déployé&#xa0;; un seul est affiché à la fois. Exemple&#xa0;: deploy@www.example.org:/srv/email-autoconfigure.</translation>
    </message>
</context>
</TS>
