// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applications/application_draft.h"
#include "base/trusted_clock.h"
#include "input/pinyin.h"
#include "kiosk/apply_queue.h"

#include <QObject>
#include <QQmlListProperty>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace yizhan {

// One thing to choose from: a form, a product, a branch.
class ApplyChoice final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the apply model")
    Q_PROPERTY(QString choiceId READ choiceId CONSTANT FINAL)
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString note READ note CONSTANT FINAL) // of a form: one line about it; else empty
    Q_PROPERTY(bool chosen READ chosen NOTIFY chosenChanged FINAL)

public:
    ApplyChoice(QString choiceId, QString name, QString note, bool chosen, QObject* parent)
        : QObject(parent), m_id(std::move(choiceId)), m_name(std::move(name)),
          m_note(std::move(note)), m_chosen(chosen)
    {
    }
    [[nodiscard]] QString choiceId() const { return m_id; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] bool chosen() const { return m_chosen; }
    void setChosen(bool chosen);
    [[nodiscard]] bool reads(const ApplyChoice& other) const
    {
        return m_id == other.m_id && m_name == other.m_name && m_note == other.m_note;
    }

Q_SIGNALS:
    void chosenChanged();

private:
    const QString m_id;
    const QString m_name;
    const QString m_note;
    bool m_chosen;
};

// One line of the review: what was asked, and the answer masked ("张**", "尾号 1234").
class ApplyLine final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the apply model")
    Q_PROPERTY(QString label READ label CONSTANT FINAL)
    Q_PROPERTY(QString value READ value CONSTANT FINAL)
    Q_PROPERTY(int step READ step CONSTANT FINAL) // for change(step)

public:
    ApplyLine(QString label, QString value, int step, QObject* parent)
        : QObject(parent), m_label(std::move(label)), m_value(std::move(value)), m_step(step)
    {
    }
    [[nodiscard]] QString label() const { return m_label; }
    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] bool reads(const ApplyLine& other) const
    {
        return m_label == other.m_label && m_value == other.m_value && m_step == other.m_step;
    }

private:
    const QString m_label;
    const QString m_value;
    const int m_step;
};

// An application from the first question to the receipt, one question a screen.
//
//   Choosing ──start(id)──► Preparing ──► Asking (step n of m) ──► Reviewing ──submit()──► Saving
//   ──► Receipt
//                             └► Refused (why: `refusal`)              ▲── change(step)      └►
//                             Reviewing (`saveFailed`)
//
// Only the field being filled is readable here (`text`); as soon as it is left, QML sees it masked.
// Everything else lies in wiped buffers of the draft. After finish() or discard() `stage` is
// Choosing again and wiped() says that typed text is gone from the draft; `typedAnything` tells the
// shell that the process must begin anew (fresh_process.h), because Qt's own copies cannot be
// wiped.
//
// Language and size come from the visit (setVisit): a change keeps every answer. GUI thread.
class ApplyModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed FINAL)
    Q_PROPERTY(Refusal refusal READ refusal NOTIFY changed FINAL)

    // Choosing: what can be applied for. Changes with the content and the language.
    Q_PROPERTY(QQmlListProperty<yizhan::ApplyChoice> forms READ forms NOTIFY formsChanged FINAL)
    // Of the chosen form: its name, and one line of what it needs.
    Q_PROPERTY(QString formName READ formName NOTIFY changed FINAL)
    Q_PROPERTY(QString formNote READ formNote NOTIFY changed FINAL)

    // Asking. Steps count from 1; the product is the first one when a form has several.
    Q_PROPERTY(int step READ step NOTIFY changed FINAL)
    Q_PROPERTY(int steps READ steps NOTIFY changed FINAL)
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL) // the question itself
    Q_PROPERTY(QString help READ help NOTIFY changed FINAL)
    Q_PROPERTY(bool required READ required NOTIFY changed FINAL)
    // Product, Branch, Choice: pick one with choose(choiceId). Show at most 4 a page.
    Q_PROPERTY(
        QQmlListProperty<yizhan::ApplyChoice> choices READ choices NOTIFY choicesChanged FINAL)
    // Consent: the exact words agreed to, and whether they are.
    Q_PROPERTY(QString consentText READ consentText NOTIFY changed FINAL)
    Q_PROPERTY(bool consented READ consented NOTIFY changed FINAL)
    // Name, IdNumber, Mobile, Text: what stands in the field, without spaces; ● for each letter
    // while hidden.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    // IdNumber, Mobile: how many were typed, at most, and still to type.
    Q_PROPERTY(int typed READ typed NOTIFY changed FINAL)
    Q_PROPERTY(int most READ most NOTIFY changed FINAL)
    Q_PROPERTY(int missing READ missing NOTIFY changed FINAL)
    // The eye beside the ID number.
    Q_PROPERTY(bool hidden READ hidden NOTIFY changed FINAL)
    // IdNumber, Mobile: something is typed and nothing in it is wrong so far.
    Q_PROPERTY(bool goodSoFar READ goodSoFar NOTIFY changed FINAL)
    // What is wrong with the field, to be said in words beside it. Shown while typing only for what
    // further typing cannot mend, for the rest after next().
    Q_PROPERTY(Trouble trouble READ trouble NOTIFY changed FINAL)
    // next() would go on.
    Q_PROPERTY(bool complete READ complete NOTIFY changed FINAL)

    // Keyboard of the field.
    Q_PROPERTY(Keyboard keyboard READ keyboard NOTIFY changed FINAL)
    // Letters typed and not yet turned into a character: blue and underlined behind `text`.
    Q_PROPERTY(QString composing READ composing NOTIFY changed FINAL)
    // Name: the surname is being chosen (first character), or was chosen as this.
    Q_PROPERTY(bool choosingSurname READ choosingSurname NOTIFY changed FINAL)
    Q_PROPERTY(QString surname READ surname NOTIFY changed FINAL)
    // False: no dictionary was found, there is only the Latin keyboard.
    Q_PROPERTY(bool hasPinyin READ hasPinyin CONSTANT FINAL)
    // One page of characters to choose from: pick(index).
    Q_PROPERTY(QStringList candidates READ candidates NOTIFY changed FINAL)
    Q_PROPERTY(int candidatePage READ candidatePage NOTIFY changed FINAL) // from 1
    Q_PROPERTY(int candidatePages READ candidatePages NOTIFY changed FINAL)

    // Reviewing.
    Q_PROPERTY(QQmlListProperty<yizhan::ApplyLine> lines READ lines NOTIFY linesChanged FINAL)
    Q_PROPERTY(bool saveFailed READ saveFailed NOTIFY changed
                   FINAL) // nothing is lost: submit() again, or a counter
    // A question was opened by change(): next() leads back to the review.
    Q_PROPERTY(bool changing READ changing NOTIFY changed FINAL)

    // Receipt. `received`: head office's signed reply says so; before it the application is stored
    // on this machine and sent by itself.
    Q_PROPERTY(QString receiptNumber READ receiptNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString receiptCode READ receiptCode NOTIFY changed FINAL) // text of the QR code
    Q_PROPERTY(QString receiptTime READ receiptTime NOTIFY changed FINAL) // "8 月 1 日 15:12"
    Q_PROPERTY(QString productName READ productName NOTIFY changed FINAL)
    // Masked ("张**，手机尾号 5531"), and the branch; empty when the form did not ask for it.
    Q_PROPERTY(QString personText READ personText NOTIFY changed FINAL)
    Q_PROPERTY(QString placeText READ placeText NOTIFY changed FINAL)
    Q_PROPERTY(bool received READ received NOTIFY changed FINAL)

    // Something personal was typed since the process began.
    Q_PROPERTY(bool typedAnything READ typedAnything NOTIFY changed FINAL)

    // Staff page: numbers only. created = delivered + pending + parked.
    Q_PROPERTY(int created READ created NOTIFY countsChanged FINAL)
    Q_PROPERTY(int delivered READ delivered NOTIFY countsChanged FINAL)
    Q_PROPERTY(int pending READ pending NOTIFY countsChanged FINAL)
    Q_PROPERTY(int parked READ parked NOTIFY countsChanged FINAL)

public:
    enum Stage { Choosing, Preparing, Asking, Reviewing, Saving, Receipt, Refused };
    Q_ENUM(Stage)
    enum Kind { NoField, Product, Name, IdNumber, Mobile, Branch, Choice, Text, Consent };
    Q_ENUM(Kind)
    enum Keyboard { NoKeyboard, Pinyin, Latin, Digits, DigitsAndX };
    Q_ENUM(Keyboard)
    // Why no application can be taken now, said before anything is typed.
    enum Refusal {
        NoRefusal,
        NoForm, // not published (any more)
        NoSealingKey, // nothing could be sealed: never fetched, or withdrawn
        NoSpace, // disk or queue nearly full
        NoStorage, // the database does not open
    };
    Q_ENUM(Refusal)
    // Same order as FieldTrouble (applications/field_check.h), which explains each.
    enum Trouble {
        NoTrouble,
        Missing,
        TooShort,
        TooLong,
        ForeignCharacter,
        OldIdNumber,
        WrongRegion,
        WrongDate,
        FutureDate,
        WrongCheck,
        WrongMobileStart,
        NotAChoice,
        NotAgreed,
        Unfinished, // letters still wait for a character to be picked
    };
    Q_ENUM(Trouble)

    // pinyin and queue must outlive the model; queue lives on another thread.
    ApplyModel(ApplyQueue& queue, PinyinReader* pinyin, const TrustedClock& time,
               QObject* parent = nullptr);
    ~ApplyModel() override;

    // The published forms; an application under way keeps the form it began with.
    void setForms(std::vector<Form> forms);
    // language: zh-Hans, zh-Hant or en.
    void setVisit(const QString& language, bool senior);

    Q_INVOKABLE void start(const QString& formId);
    // a-z and ' for pinyin; any letter for Latin; 0-9 and X for numbers. Anything else is passed
    // over.
    Q_INVOKABLE void key(const QString& letter);
    Q_INVOKABLE void backspace();
    Q_INVOKABLE void clearField();
    Q_INVOKABLE void pick(int index); // of candidates
    Q_INVOKABLE void turnCandidates(int pages); // +1, -1
    Q_INVOKABLE void toggleKeyboard(); // Name, Text: Pinyin and Latin
    Q_INVOKABLE void toggleHidden();
    Q_INVOKABLE void choose(const QString& choiceId);
    Q_INVOKABLE void agree(bool agreed);

    // Checks the field; goes on, or says what is wrong.
    Q_INVOKABLE void next();
    // One question back; nothing typed is lost. False at the first question: the shell goes back
    // then.
    Q_INVOKABLE bool back();
    Q_INVOKABLE void change(int step); // from the review
    Q_INVOKABLE void submit();
    // The receipt was read: wipes.
    Q_INVOKABLE void finish();
    // The customer ends, or the visit is over: wipes. A submitted application stays submitted.
    Q_INVOKABLE void discard();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] Refusal refusal() const { return m_refusal; }
    [[nodiscard]] QString formName() const;
    [[nodiscard]] QString formNote() const;
    [[nodiscard]] int step() const;
    [[nodiscard]] int steps() const;
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString help() const;
    [[nodiscard]] bool required() const;
    [[nodiscard]] QString consentText() const;
    [[nodiscard]] bool consented() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] int typed() const;
    [[nodiscard]] int most() const;
    [[nodiscard]] int missing() const;
    [[nodiscard]] bool hidden() const { return m_hidden; }
    [[nodiscard]] bool goodSoFar() const;
    [[nodiscard]] Trouble trouble() const;
    [[nodiscard]] bool complete() const;
    [[nodiscard]] Keyboard keyboard() const;
    [[nodiscard]] QString composing() const;
    [[nodiscard]] bool choosingSurname() const;
    [[nodiscard]] QString surname() const;
    [[nodiscard]] bool hasPinyin() const { return m_pinyin != nullptr; }
    [[nodiscard]] QStringList candidates() const;
    [[nodiscard]] int candidatePage() const { return m_page + 1; }
    [[nodiscard]] int candidatePages() const;
    [[nodiscard]] bool saveFailed() const { return m_saveFailed; }
    [[nodiscard]] bool changing() const { return m_changing; }
    [[nodiscard]] QString receiptNumber() const { return m_receiptNumber; }
    [[nodiscard]] QString receiptCode() const { return m_receiptCode; }
    [[nodiscard]] QString receiptTime() const;
    [[nodiscard]] QString productName() const;
    [[nodiscard]] QString personText() const;
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] bool received() const { return m_received; }
    [[nodiscard]] bool typedAnything() const { return m_typedAnything; }
    [[nodiscard]] int created() const { return m_counts.created; }
    [[nodiscard]] int delivered() const { return m_counts.delivered; }
    [[nodiscard]] int pending() const { return m_counts.pending; }
    [[nodiscard]] int parked() const { return m_counts.parked; }

Q_SIGNALS:
    void changed();
    void formsChanged();
    void choicesChanged();
    void linesChanged();
    void countsChanged();
    // The draft is empty. typed: something personal was in it, so the shell calls restartProcess().
    void wiped(bool typed);

private:
    QQmlListProperty<ApplyChoice> forms() { return {this, &m_formViews}; }
    QQmlListProperty<ApplyChoice> choices() { return {this, &m_choiceViews}; }
    QQmlListProperty<ApplyLine> lines() { return {this, &m_lineViews}; }

    [[nodiscard]] bool typing() const; // a field that takes letters is being asked
    [[nodiscard]] QString worded(const TextByLanguage& text) const;
    [[nodiscard]] const FormField* field() const;
    void ticketArrived(const ApplyTicket& ticket);
    void kept(const QString& id, bool durable);
    void acknowledged(const QString& id);
    void enter(Stage stage);
    void enterQuestion();
    void compose();
    void refresh(); // the lists, and says so
    [[nodiscard]] QString reviewText(const ReviewLine& line) const;
    [[nodiscard]] QString receiptAnswer(FieldKind kind) const;
    void wipe();

    ApplyQueue& m_queue;
    PinyinReader* m_pinyin; // null: no dictionary, the Latin keyboard only
    const TrustedClock& m_time;
    std::vector<Form> m_forms;
    QString m_language;
    bool m_senior = false;

    Stage m_stage = Choosing;
    Refusal m_refusal = NoRefusal;
    std::optional<ApplicationDraft> m_draft;
    std::optional<ApplyTicket> m_ticket;
    bool m_changing = false;
    bool m_hidden = false;
    bool m_latin = false;
    bool m_askedToGoOn = false; // next() was pressed in vain: every trouble may be said
    bool m_saveFailed = false;
    bool m_typedAnything = false;
    SecureText m_composing;
    std::vector<PinyinCandidate> m_candidates;
    int m_page = 0;

    // A keeping that failed may have reached the disk after all: the same box is tried once more.
    std::optional<SealedApplication> m_unsure;
    QString m_submission; // id of the event
    QString m_receiptNumber;
    QString m_receiptCode;
    Millis m_receiptAt = 0;
    bool m_received = false;
    ApplyCounts m_counts;

    QList<ApplyChoice*> m_formViews;
    QList<ApplyChoice*> m_choiceViews;
    QList<ApplyLine*> m_lineViews;
};

} // namespace yizhan
