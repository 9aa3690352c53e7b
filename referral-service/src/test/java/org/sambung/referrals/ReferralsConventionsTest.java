package org.sambung.referrals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sambung.testing.Conventions;

class ReferralsConventionsTest extends Conventions {

    ReferralsConventionsTest() {
        super("org.sambung.referrals");
    }

    /** A hospital's message is signed in place of a token. */
    @Override
    protected Set<String> openRoutes() {
        return Set.of("HospitalMessageResource.take");
    }

    @Override
    protected Map<String, List<String>> otherCodes() {
        return Map.of("Track", List.of("clinical", "permission", "movement"));
    }
}
