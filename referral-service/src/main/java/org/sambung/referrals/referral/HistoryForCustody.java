package org.sambung.referrals.referral;

import java.util.List;
import org.sambung.platform.audit.HistoryEntry;

/** What those who held a patient read of a referral after the release. */
final class HistoryForCustody {

    private HistoryForCustody() {}

    /**
     * Up to the end of custody, and its own doings after that; also a death before the end, which was entered later. Of what
     * began after the end only the latter.
     */
    static List<HistoryEntry> of(List<HistoryEntry> all) {
        var end = all.stream()
                .filter(entry -> entry.action().equals("referral.custody-ended"))
                .mapToLong(HistoryEntry::sequence)
                .findFirst()
                .orElse(0);
        return all.stream()
                .filter(entry -> entry.sequence() <= end
                        || "permission".equals(entry.track())
                        || entry.action().equals("referral.died")
                        || entry.action().startsWith("referral.obligation-"))
                .toList();
    }
}
