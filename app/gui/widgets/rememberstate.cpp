// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rememberstate.h"

#include <QEvent>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QTimer>

#include <algorithm>
#include <numeric>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QList<int> numbersOf(const QSettings &settings, const QString &key)
{
    QList<int> numbers;
    const QStringList words = settings.value(key).toStringList();
    for (const QString &word : words) {
        numbers.append(std::max(word.toInt(), 0));
    }
    return numbers;
}

/// Gives a splitter its sizes when it has one itself.
class WhenShown : public QObject
{
public:
    WhenShown(QSplitter *splitter, const QList<int> &sizes)
        : QObject(splitter), m_splitter(splitter), m_sizes(sizes)
    {
        splitter->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show) {
            m_splitter->removeEventFilter(this);
            // After the layout.
            QTimer::singleShot(0, this, [this] {
                m_splitter->setSizes(m_sizes);
                deleteLater();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QSplitter *m_splitter;
    QList<int> m_sizes;
};

/// Words: the settings file is there to be read.
QStringList wordsOf(const QList<int> &numbers)
{
    QStringList words;
    for (const int number : numbers) {
        words.append(QString::number(number));
    }
    return words;
}

} // namespace

void rememberState(QSettings *settings, const QString &key, QSplitter *splitter)
{
    if (settings == nullptr) {
        return;
    }
    const QList<int> sizes = numbersOf(*settings, key);
    const int sum = std::accumulate(sizes.cbegin(), sizes.cend(), 0);
    if (sizes.size() == splitter->count() && sum > 0) {
        splitter->setSizes(sizes);
        new WhenShown(splitter, sizes);
        // In the same proportion when the window grows.
        constexpr int whole = 100;
        for (int i = 0; i < splitter->count(); ++i) {
            splitter->setStretchFactor(i, std::max(sizes.at(i) * whole / sum, 1));
        }
    }
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [settings, key, splitter] { settings->setValue(key, wordsOf(splitter->sizes())); });
}

void rememberState(QSettings *settings, const QString &key, QHeaderView *header)
{
    if (settings == nullptr) {
        return;
    }
    const QList<int> widths = numbersOf(*settings, key);
    const bool isKnown = widths.size() == header->count();
    for (int section = 0; isKnown && section < header->count(); ++section) {
        if (header->sectionResizeMode(section) == QHeaderView::Interactive && widths.at(section) > 0) {
            header->resizeSection(section, widths.at(section));
        }
    }
    QObject::connect(header, &QHeaderView::sectionResized, header,
                     [settings, key, header](int section, int /*before*/, int now) {
                         // One that is hidden for want of room keeps its width.
                         if (header->sectionResizeMode(section) != QHeaderView::Interactive || now == 0) {
                             return;
                         }
                         QList<int> kept = numbersOf(*settings, key);
                         kept.resize(header->count());
                         kept[section] = now;
                         settings->setValue(key, wordsOf(kept));
                     });
}

void rememberSort(QSettings *settings, const QString &key, QHeaderView *header)
{
    if (settings == nullptr) {
        return;
    }
    const QStringList last = settings->value(key).toStringList();
    if (const int section = last.value(0).toInt(); last.size() == 2 && section < header->count()) {
        header->setSortIndicator(section,
                                 last.at(1) == "descending"_L1 ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, header,
                     [settings, key](int section, Qt::SortOrder order) {
                         settings->setValue(key, QStringList{QString::number(section),
                                                             order == Qt::AscendingOrder ? u"ascending"_s
                                                                                         : u"descending"_s});
                     });
}

} // namespace autoconfigure
