package org.sambung.referrals.worklist;

import java.util.Arrays;
import java.util.List;
import org.sambung.platform.identity.Identity;

/** Whose work a list shows, and by which bound the caller's own is found. */
enum Worklist {
    CLINIC("facility_id"),
    FACILITY_HEAD("facility_id"),
    CUSTODY("facility_id"),
    HOSPITAL("destination_id"),
    REGION("region");

    private final String column;

    Worklist(String column) {
        this.column = column;
    }

    /** The condition that names the caller's bound by a question mark. */
    String own() {
        return column + " = ?";
    }

    /** The caller's bound; null, with which nothing is found, for whoever has none. */
    Object boundOf(Identity caller) {
        return switch (this) {
            case CLINIC, FACILITY_HEAD, CUSTODY -> caller.facility();
            case HOSPITAL -> caller.partner();
            case REGION -> caller.region();
        };
    }

    List<WorklistSection> sections() {
        return Arrays.stream(WorklistSection.values())
                .filter(section -> section.worklist() == this)
                .toList();
    }

    /** What its streams are woken by. */
    String topic() {
        return "worklist:" + name();
    }
}
