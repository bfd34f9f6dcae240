// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/showcase.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace yizhan {

// The offers of today by filter, three a page. With `senior` only those meant for older customers.
// GUI thread.
class OfferList final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QStringList filters READ filters NOTIFY changed FINAL)
    Q_PROPERTY(int filter READ filter NOTIFY changed FINAL)
    Q_PROPERTY(int page READ page NOTIFY changed FINAL) // from 1
    Q_PROPERTY(int pages READ pages NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL) // of the filter
    Q_PROPERTY(bool senior READ senior NOTIFY changed FINAL)

public:
    explicit OfferList(const Showcase& showcase, QObject* parent = nullptr);

    static constexpr int rowsAPage = 3;

    [[nodiscard]] QStringList filters() const;
    [[nodiscard]] int filter() const { return m_filter; }
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pages() const;
    [[nodiscard]] int total() const { return static_cast<int>(m_found.size()); }
    [[nodiscard]] bool senior() const { return m_senior; }

    Q_INVOKABLE void choose(int filter);
    Q_INVOKABLE void nextPage();
    Q_INVOKABLE void previousPage();
    [[nodiscard]] QString offerAt(int row) const { return data(index(row), OfferId).toString(); }
    // From the first page, unfiltered.
    void open(bool senior);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    enum Role {
        OfferId = Qt::UserRole + 1,
        Name,
        WarmChip,
        PlainChip,
        Line,
        Risk,
        Until,
        Ending,
        Picture
    };

    // What a filter lets through; neither: everything.
    struct Filter {
        bool aged = false;
        std::optional<Category> category;
        bool operator==(const Filter&) const = default;
    };
    [[nodiscard]] bool passes(const Offer& offer, const Filter& filter) const;
    [[nodiscard]] std::vector<Filter> usableFilters() const;
    void look();
    void turn(int page);

    const Showcase& m_showcase;
    bool m_senior = false;
    std::vector<Filter> m_filters;
    int m_filter = 0;
    int m_page = 1;
    std::vector<ShownOffer> m_found;
};

} // namespace yizhan
