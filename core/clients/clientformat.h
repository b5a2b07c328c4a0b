// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainsettings.h"
#include "model/finding.h"
#include "model/result.h"
#include "model/usernamepattern.h"
#include "model/workspace.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <optional>
#include <span>

namespace autoconfigure
{

/// One URL at which a client looks for a document. Said once here; web server configurations, bundle, probe
/// and the comparison of served with expected all read it.
struct PublishPoint {
    enum class Method { Get, GetAndPost, Post };

    /// %EMAILDOMAIN% stands for the mail domain: "autoconfig.%EMAILDOMAIN%".
    const char *host;
    /// Absolute path in its usual letter case: "/mail/config-v1.1.xml".
    const char *path;
    Method method;
    /// Clients ask for the path in other letter cases too.
    bool anyCase;
    /// The query parameter in which a client may send the address; null if none.
    const char *addressParameter;
    /// Where the query says which of a path's documents is asked for: the parameter, and this document's
    /// value, without regard to letter case. Null elsewhere.
    const char *choiceParameter = nullptr;
    const char *choiceValue = nullptr;
    /// What a web server gives at the path as a file. Each path has one; the others are for responders, which
    /// tell the requests apart.
    bool isFile = true;
};

/// What a client would understand from a document, as far as our model can say it.
struct ParsedDocument {
    /// The domain that the document names, if it names one.
    QString domain;
    /// Others that it is for as well, in its order.
    QStringList otherDomains = {};
    QString displayName;
    QString shortName;
    QList<Documentation> documentation;
    /// In the document's order. User names are patterns again where the document lets the client fill them
    /// in.
    QList<MailService> services;
    /// The last day on which clients may use it, where it says one.
    std::optional<QDate> lastDay;
    AppleSettings apple;
    /// What the document says but the model cannot hold, or says in a way that clients misread.
    Findings findings;
};

/// A value in a document that is made from the address, other than the address itself. Responders make it
/// too.
struct DerivedValue {
    enum class Kind {
        Label, ///< the local part as appleLabel() writes it
        Uuid   ///< what appleUuid() makes of the value's name, the domain and the address
    };
    Kind kind;
    /// Of a UUID: "mail". Null otherwise.
    const char *name;
    QString (*value)(const QString &domain, const Account &account);
};

/// Why a request gets no document.
enum class Refusal {
    Malformed,   ///< it cannot be read, or says nothing of whom or what it asks for
    Unsupported, ///< it asks for an answer of a kind that there is none of
    Unknown      ///< there are no settings for this address or host
};
struct RefusalAnswer {
    int status;
    /// Of the format's media type.
    QByteArray body;
};

/// A POST whose XML body names the address. Formats with the same path have the same elements.
struct AddressRequest {
    /// The elements that lead to the address, without prefixes: "Autodiscover/Request/EMailAddress".
    const char *addressPath;
    /// Those that lead to the name of the answer's schema.
    const char *schemaPath;
    /// The schemas that the document is an answer to. A request that names none is for the path's file.
    std::span<const char *const> schemas;
};

/// What one family of clients reads: a plain constant, defined in core/clients/<id>.cpp and listed by
/// clientFormats().
struct ClientFormat {
    /// Stable kebab-case word: "mozilla-autoconfig".
    const char *id;
    /// QT_TRANSLATE_NOOP("ClientFormat", …): "Thunderbird".
    const char *name;
    /// The clients that read it, a comma separated list of product names.
    const char *clients;
    /// The document that defines it, a URL.
    const char *specification;
    const char *mediaType;
    /// Of a saved document: "config-v1.1.xml".
    const char *fileName;
    /// False where the document is the same for every address of a domain.
    bool perUser;
    std::span<const PublishPoint> publishPoints;

    /// The document's bytes, for settings that the format is for. Without an account: the static form that
    /// the client fills in itself.
    QByteArray (*render)(const DomainSettings &, const std::optional<Account> &);
    /// What this format cannot carry or carries badly, for these settings.
    Findings (*review)(const DomainSettings &);
    /// Reads any program's document; bounded in size and depth, no DTD, no entity.
    Result<ParsedDocument> (*parse)(const QByteArray &);

    std::span<const DerivedValue> derivedValues = {};
    /// Null where the address only comes in the query.
    const AddressRequest *addressRequest = nullptr;
    /// The protocol's own answers where there is no document; null for a plain 404.
    RefusalAnswer (*refuse)(Refusal) = nullptr;
    /// False for settings of which the format has nothing to say: then there is no document. Looks at the
    /// services and the switches, never at a name. Null where there always is one.
    bool (*appliesTo)(const DomainSettings &) = nullptr;
    /// Clients read the document in a CMS signature too, and show who signed it.
    bool canBeSigned = false;

    QString idString() const { return QString::fromLatin1(id); }
    bool isFor(const DomainSettings &settings) const { return appliesTo == nullptr || appliesTo(settings); }
};

/// All formats, in the fixed order of their file names.
std::span<const ClientFormat *const> clientFormats();
/// The format of that id, or null.
const ClientFormat *clientFormat(QStringView id);
/// Those that are for these settings.
QList<const ClientFormat *> clientFormatsFor(const DomainSettings &settings);
/// Those that are for any of the workspace's domains.
QList<const ClientFormat *> clientFormatsOf(const Workspace &workspace);

/// The name for a reader.
QString clientFormatName(const ClientFormat &format);

} // namespace autoconfigure
