package org.sambung.local.proof.checker;

/** A promise that was broken, and where to look. */
public record Violation(Kind kind, String where) {

    /** The promises, by the name of their breach. */
    public enum Kind {
        /** The checker had nothing to compare: it would find nothing wrong with a system that does nothing. */
        NOTHING_CHECKED,
        /** Asked again and again, never answered. */
        UNANSWERED,
        /** Neither done nor "try again". */
        UNEXPECTED_ANSWER,
        /** What was acknowledged is not there. */
        STATE_LOST,
        /** It is there more often than it was asked for. */
        STATE_TWICE,
        /** The audit does not tell each change once. */
        AUDIT_DIFFERS,
        /** A row of the audit is in no chain. */
        AUDIT_UNCHAINED,
        /** A change without its event in the outbox, or an event without a change. */
        OUTBOX_DIFFERS,
        /** An event never came to Kafka. */
        EVENT_LOST,
        /** Kafka has what the outbox never held. */
        EVENT_UNKNOWN,
        /** A later event of the same thing was seen first. */
        EVENT_OUT_OF_ORDER,
        /** A consumer gave an event up. */
        EVENT_DEAD,
        /** A consuming service did not do what the event asks for. */
        EFFECT_LOST,
        /** It did it more than once. */
        EFFECT_TWICE,
        /** The hospital was not told. */
        WEBHOOK_LOST,
        /** The hospital was told the same under two ids. */
        WEBHOOK_UNDER_TWO_IDS,
        /** A webhook with a wrong signature, or one that no delivery stands for. */
        WEBHOOK_FORGED,
        /** More notifications than changes. */
        NOTIFIED_TWICE
    }

    @Override
    public String toString() {
        return kind + " " + where;
    }
}
