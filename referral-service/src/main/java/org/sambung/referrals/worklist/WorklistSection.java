package org.sambung.referrals.worklist;

import static org.sambung.referrals.worklist.SortKey.ANSWER_DUE;
import static org.sambung.referrals.worklist.SortKey.DEPARTED;
import static org.sambung.referrals.worklist.SortKey.DUE;
import static org.sambung.referrals.worklist.SortKey.ESCALATED_ANSWER_DUE;
import static org.sambung.referrals.worklist.SortKey.EXPECTED_RETURN;
import static org.sambung.referrals.worklist.SortKey.ID;
import static org.sambung.referrals.worklist.SortKey.NUMBER;
import static org.sambung.referrals.worklist.SortKey.PERMISSION_DUE;
import static org.sambung.referrals.worklist.SortKey.PERMISSION_WANTED;
import static org.sambung.referrals.worklist.SortKey.PLANNED_DEPARTURE;
import static org.sambung.referrals.worklist.SortKey.REFERRAL;
import static org.sambung.referrals.worklist.SortKey.URGENCY;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a worklist: which things stand in it and in which order. Each has its partial index, whose words are repeated
 * here to the letter: so PostgreSQL finds it.
 */
@Schema(description = "A part of a worklist.")
enum WorklistSection {
    /** Planned referrals that are still being written. */
    DRAFTS(Worklist.CLINIC, "clinical_status = 'DRAFT'", null, ID),
    /** Recommended, and not with the hospital yet. */
    TO_SUBMIT(Worklist.CLINIC, "clinical_status = 'RECOMMENDED'", null, URGENCY, ID),
    /**
     * A visit has taken back what they were proposed for, or a hospital the control that they are for, after a clinician had
     * begun: to be ended, or led on by the clinic's next step. What is with the hospital goes on and stands here no more.
     */
    GROUND_WITHDRAWN(
            Worklist.CLINIC,
            "(proposal_withdrawn_at is not null or control_withdrawn_at is not null) and clinical_status in"
                    + " ('DRAFT', 'RECOMMENDED')",
            null,
            ID),
    /** The hospital has asked something before it answers. */
    QUESTIONS(Worklist.CLINIC, "clinical_status = 'INFORMATION_REQUESTED'", null, URGENCY, ID),
    /** The hospital has not answered. */
    ANSWERS_AWAITED(Worklist.CLINIC, Words.UNANSWERED, "answer_due", URGENCY, ANSWER_DUE, ID),
    /** Controls that the hospital has asked for. */
    CONTROL_DATES(
            Worklist.CLINIC,
            Table.OBLIGATION,
            "done_at is null and impossible_at is null and kind = 'FOLLOW_UP'",
            "due",
            DUE,
            REFERRAL,
            NUMBER),
    OBLIGATIONS(
            Worklist.CLINIC,
            Table.OBLIGATION,
            "done_at is null and impossible_at is null and kind <> 'FOLLOW_UP'",
            "due",
            DUE,
            REFERRAL,
            NUMBER),

    /** The facility head's step is waited for, and the decision has not passed on to the regional office. */
    PERMISSIONS(
            Worklist.FACILITY_HEAD,
            "permission_turn = 'FACILITY_HEAD' and " + Words.PERMISSION_OPEN + Words.NOT_LAPSED,
            "permission_due",
            URGENCY,
            PERMISSION_WANTED,
            ID),
    /** The detaining authority's letter is waited for; the facility head's step follows it. */
    LETTERS_AWAITED(
            Worklist.FACILITY_HEAD,
            "permission_turn = 'DETAINING_AUTHORITY' and " + Words.PERMISSION_OPEN,
            "permission_due",
            URGENCY,
            PERMISSION_WANTED,
            ID),

    /** The detaining authority's letter, or the directorate's, is to be recorded by the registrar. */
    LETTERS_TO_RECORD(
            Worklist.CUSTODY,
            "permission_turn in ('DETAINING_AUTHORITY', 'DIRECTORATE') and " + Words.PERMISSION_OPEN,
            "permission_due",
            URGENCY,
            PERMISSION_WANTED,
            ID),

    /** To leave before the facility's day ends, also those who should have left. */
    LEAVING_TODAY(
            Worklist.CUSTODY,
            "planned_departure is not null and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED') and clinical_status in"
                    + " ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')"
                    + " and planned_departure < :endOfDay",
            "planned_departure",
            PLANNED_DEPARTURE,
            ID),

    /** Expected back before the facility's day ends, and not late yet. */
    RETURNING_TODAY(
            Worklist.CUSTODY,
            Words.BACK_EXPECTED + " and expected_return >= :now and expected_return < :endOfDay",
            "expected_return",
            EXPECTED_RETURN,
            ID),
    OUTSIDE_NOW(Worklist.CUSTODY, Words.OUTSIDE, "expected_return", DEPARTED, ID),
    OVERDUE(
            Worklist.CUSTODY,
            Words.BACK_EXPECTED + " and expected_return < :now",
            "expected_return",
            EXPECTED_RETURN,
            ID),

    /** What custody itself owes for somebody who is, was or died outside: authorities, police, the body. */
    DUTIES(
            Worklist.CUSTODY,
            Table.OBLIGATION,
            "done_at is null and impossible_at is null and kind in ('TELL_DETAINING_AUTHORITY', 'SUSPEND_DETENTION',"
                    + " 'TELL_AUTHORITY_OF_DEATH', 'TELL_POLICE_OF_DEATH', 'RELEASE_BODY', 'BURY_UNCLAIMED',"
                    + " 'TELL_POLICE_OF_ESCAPE', 'TELL_REGIONAL_OFFICE_OF_ESCAPE')",
            "due",
            DUE,
            REFERRAL,
            NUMBER),

    /** The hospital has let the agreed time pass: its second contact has to answer. They stand in TO_ANSWER, too. */
    ESCALATED(
            Worklist.HOSPITAL,
            Words.UNANSWERED + " and answer_escalated_at is not null and sent_at is not null",
            "answer_due",
            ESCALATED_ANSWER_DUE,
            ID),
    /** The hospital has to answer. */
    TO_ANSWER(Worklist.HOSPITAL, Words.UNANSWERED + " and sent_at is not null", "answer_due", URGENCY, ANSWER_DUE, ID),
    /** On their way to the hospital. */
    ON_THE_WAY(Worklist.HOSPITAL, "movement_status = 'DEPARTED' and sent_at is not null", null, DEPARTED, ID),

    /** The regional office's own step, or the directorate's, from when it is its turn. */
    PERMISSIONS_TO_DECIDE(
            Worklist.REGION,
            "permission_turn in ('REGIONAL_OFFICE', 'DIRECTORATE') and " + Words.PERMISSION_OPEN + Words.NOT_LAPSED,
            "permission_due",
            URGENCY,
            PERMISSION_WANTED,
            ID),
    /** Put off by a facility head; an emergency's, too, which goes on without it. */
    DEFERRED_PERMISSIONS(Worklist.REGION, "permission_status = 'DEFERRED' and " + Words.PERMISSION_OPEN, null, ID),
    /** Not decided in time, or deferred as long as may be: the regional office's to decide. */
    PASSED_PERMISSIONS(
            Worklist.REGION,
            Words.PERMISSION_OPEN + " and permission_due is not null and permission_due <= :now",
            "permission_due",
            PERMISSION_DUE,
            ID),
    /** Emergencies and planned referrals that no agreement covers, until they are over. */
    OUTSIDE_AGREEMENT(
            Worklist.REGION,
            "outside_agreement and sent_at is not null and clinical_status in ('SUBMITTED', 'RECEIVED',"
                    + " 'INFORMATION_REQUESTED', 'ACCEPTED', 'ARRIVED', 'ADMITTED', 'TREATED', 'DISCHARGED')"
                    + Words.IN_CUSTODY,
            null,
            ID),
    /** The hospital has let the agreed time pass. */
    UNANSWERED(
            Worklist.REGION,
            Words.UNANSWERED + " and answer_escalated_at is not null" + Words.IN_CUSTODY,
            "answer_due",
            ESCALATED_ANSWER_DUE,
            ID),
    OVERDUE_OBLIGATIONS(
            Worklist.REGION,
            Table.OBLIGATION,
            "done_at is null and impossible_at is null and due < :now",
            "due",
            DUE,
            REFERRAL,
            NUMBER),
    OVERDUE_RETURNS(
            Worklist.REGION,
            Words.BACK_EXPECTED + " and expected_return < :now",
            "expected_return",
            EXPECTED_RETURN,
            ID);

    /** Where a section's things stand. */
    enum Table {
        REFERRAL("id as thing, null::integer as number, null::text as obligation"),
        OBLIGATION("referral_id as thing, number, kind as obligation");

        private final String things;

        Table(String things) {
            this.things = things;
        }
    }

    private interface Words {
        String UNANSWERED = "clinical_status in ('SUBMITTED', 'RECEIVED')";
        String OUTSIDE = "movement_status in ('DEPARTED', 'AT_HOSPITAL')";
        String BACK_EXPECTED = OUTSIDE + " and expected_return is not null";
        /** Afterwards the regional office decides. */
        String NOT_LAPSED = " and " + PERMISSION_WANTED.expression() + " > :now";

        String PERMISSION_OPEN = "permission_status in ('PENDING', 'DEFERRED')"
                + " and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR')"
                + " and (departed_at is not null or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT', 'DIED'))"
                + " and (clinical_status <> 'REDIRECTED' or departed_at is not null and ended_at is not null)"
                + " or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')"
                + " and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'))"
                + " and not (movement_status = 'CUSTODY_ENDED' and departed_at is null)";
        /** How the care of somebody goes on who was released is none of custody's affair. */
        String IN_CUSTODY = " and movement_status <> 'CUSTODY_ENDED'";
    }

    private final Worklist worklist;
    private final Table table;
    private final String condition;
    private final String due;
    private final List<SortKey> keys;

    WorklistSection(Worklist worklist, String condition, String due, SortKey... keys) {
        this(worklist, Table.REFERRAL, condition, due, keys);
    }

    WorklistSection(Worklist worklist, Table table, String condition, String due, SortKey... keys) {
        this.worklist = worklist;
        this.table = table;
        this.condition = condition;
        this.due = due == null ? "null::timestamptz" : due;
        this.keys = List.of(keys);
    }

    Worklist worklist() {
        return worklist;
    }

    List<SortKey> keys() {
        return keys;
    }

    String from() {
        return table.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The thing, its number and kind where it is an obligation, and when it is due. */
    String things() {
        return table.things + ", " + due + " as section_due";
    }

    /** With {@code :now} and {@code :endOfDay} for the times that it may compare with. */
    String condition() {
        return condition;
    }
}
