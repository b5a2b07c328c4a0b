<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n domain(s) written to %1</source>
        <translation>
            <numerusform>%n domain written to %1</numerusform>
            <numerusform>%n domains written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) with errors. Checking again in %1 seconds; Ctrl+C ends.</source>
        <translation>
            <numerusform>%n domain with errors. Checking again in %1 seconds; Ctrl+C ends.</numerusform>
            <numerusform>%n domains with errors. Checking again in %1 seconds; Ctrl+C ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, uploaded and verified</source>
        <translation>
            <numerusform>%n file, %1, uploaded and verified</numerusform>
            <numerusform>%n files, %1, uploaded and verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n file(s).</source>
        <translation>
            <numerusform>Cancelled after %n file.</numerusform>
            <numerusform>Cancelled after %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guide(s) written to %1</source>
        <translation>
            <numerusform>%n guide written to %1</numerusform>
            <numerusform>%n guides written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message numerus="yes">
        <source>%n domain(s) with problems</source>
        <translation>
            <numerusform>%n domain with problems</numerusform>
            <numerusform>%n domains with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) done before the last change</source>
        <translation>
            <numerusform>%n domain done before the last change</numerusform>
            <numerusform>%n domains done before the last change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProbeDetails</name>
    <message numerus="yes">
        <source>%1: %n day(s) left</source>
        <comment>a date</comment>
        <translation>
            <numerusform>%1: %n day left</numerusform>
            <numerusform>%1: %n days left</numerusform>
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
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) as planned.</source>
        <translation>
            <numerusform>%n record as planned.</numerusform>
            <numerusform>%n records as planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) checked.</source>
        <translation>
            <numerusform>%n domain checked.</numerusform>
            <numerusform>%n domains checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n redirect(s)</source>
        <translation>
            <numerusform>%n redirect</numerusform>
            <numerusform>%n redirects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) probed.</source>
        <translation>
            <numerusform>%n domain probed.</numerusform>
            <numerusform>%n domains probed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ttl</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
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
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::CompareDialog</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::DeployDialog</name>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::DifferencesModel</name>
    <message numerus="yes">
        <source>%n more value(s)</source>
        <translation>
            <numerusform>%n more value</numerusform>
            <numerusform>%n more values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::DnsResultsModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as planned</source>
        <translation>
            <numerusform>%n as planned</numerusform>
            <numerusform>%n as planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::DomainsPage</name>
    <message numerus="yes">
        <source>Change the profile of %n domain(s)</source>
        <translation>
            <numerusform>Change the profile of %n domain</numerusform>
            <numerusform>Change the profile of %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the mail servers of %n domain(s)</source>
        <translation>
            <numerusform>Change the mail servers of %n domain</numerusform>
            <numerusform>Change the mail servers of %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the host name in %n domain(s)</source>
        <translation>
            <numerusform>Change the host name in %n domain</numerusform>
            <numerusform>Change the host name in %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the security in %n domain(s)</source>
        <translation>
            <numerusform>Change the security in %n domain</numerusform>
            <numerusform>Change the security in %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the port in %n domain(s)</source>
        <translation>
            <numerusform>Change the port in %n domain</numerusform>
            <numerusform>Change the port in %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n domain(s) follow the profile</source>
        <translation>
            <numerusform>Let %n domain follow the profile</numerusform>
            <numerusform>Let %n domains follow the profile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n domain(s) own services</source>
        <translation>
            <numerusform>Give %n domain own services</numerusform>
            <numerusform>Give %n domains own services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s)</source>
        <translation>
            <numerusform>%Ln domain</numerusform>
            <numerusform>%Ln domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the user name in %n domain(s)</source>
        <translation>
            <numerusform>Change the user name in %n domain</numerusform>
            <numerusform>Change the user name in %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the authentication in %n domain(s)</source>
        <translation>
            <numerusform>Change the authentication in %n domain</numerusform>
            <numerusform>Change the authentication in %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a service to %n domain(s)</source>
        <translation>
            <numerusform>Add a service to %n domain</numerusform>
            <numerusform>Add a service to %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove a service from %n domain(s)</source>
        <translation>
            <numerusform>Remove a service from %n domain</numerusform>
            <numerusform>Remove a service from %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the short name of %n domain(s)</source>
        <translation>
            <numerusform>Change the short name of %n domain</numerusform>
            <numerusform>Change the short name of %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the display name of %n domain(s)</source>
        <translation>
            <numerusform>Change the display name of %n domain</numerusform>
            <numerusform>Change the display name of %n domains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::ExportDialog</name>
    <message numerus="yes">
        <source>The workspace has %n error(s). What is exported may not work:</source>
        <translation>
            <numerusform>The workspace has %n error. What is exported may not work:</numerusform>
            <numerusform>The workspace has %n errors. What is exported may not work:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>– and %n more</source>
        <translation>
            <numerusform>– and %n more</numerusform>
            <numerusform>– and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written, %1: %2</source>
        <translation>
            <numerusform>%n file written, %1: %2</numerusform>
            <numerusform>%n files written, %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::FindingsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n information</source>
        <translation>
            <numerusform>%n information</numerusform>
            <numerusform>%n information</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::ImportTableDialog</name>
    <message numerus="yes">
        <source>%Ln domain(s) of the list are there already and keep what the list says nothing about.</source>
        <translation>
            <numerusform>%Ln domain of the list is there already and keeps what the list says nothing about.</numerusform>
            <numerusform>%Ln domains of the list are there already and keep what the list says nothing about.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::MainWindow</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n domain(s)</source>
        <translation>
            <numerusform>Remove %n domain</numerusform>
            <numerusform>Remove %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in it could not be taken over as they were.</source>
        <translation>
            <numerusform>%n thing in it could not be taken over as they were.</numerusform>
            <numerusform>%n things in it could not be taken over as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace text in %n place(s)</source>
        <translation>
            <numerusform>Replace text in %n place</numerusform>
            <numerusform>Replace text in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) changed.</source>
        <translation>
            <numerusform>%Ln place changed.</numerusform>
            <numerusform>%Ln places changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) imported.</source>
        <translation>
            <numerusform>%Ln change imported.</numerusform>
            <numerusform>%Ln changes imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s) written to %1.</source>
        <translation>
            <numerusform>%Ln domain written to %1.</numerusform>
            <numerusform>%Ln domains written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) added.</source>
        <translation>
            <numerusform>%n domain added.</numerusform>
            <numerusform>%n domains added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::OverviewModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProbeChoices</name>
    <message numerus="yes">
        <source>%1 of %n client(s)</source>
        <translation>
            <numerusform>%1 of %n client</numerusform>
            <numerusform>%1 of %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProbeResultsModel</name>
    <message numerus="yes">
        <source>%1 of %n client(s) OK</source>
        <translation>
            <numerusform>%1 of %n client OK</numerusform>
            <numerusform>%1 of %n clients OK</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProfilePage</name>
    <message numerus="yes">
        <source>Used by %n domain(s)</source>
        <translation>
            <numerusform>Used by %n domain</numerusform>
            <numerusform>Used by %n domains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>autoconfigure::ProposalView</name>
    <message numerus="yes">
        <source>%1 of %Ln change(s) chosen</source>
        <translation>
            <numerusform>%1 of %Ln change chosen</numerusform>
            <numerusform>%1 of %Ln changes chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the chosen changes would leave something invalid.</source>
        <translation>
            <numerusform>%Ln of the chosen changes would leave something invalid.</numerusform>
            <numerusform>%Ln of the chosen changes would leave something invalid.</numerusform>
        </translation>
    </message>
</context>
</TS>
