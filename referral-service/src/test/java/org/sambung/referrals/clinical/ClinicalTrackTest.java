package org.sambung.referrals.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.sambung.referrals.clinical.ClinicalStatus.ARRIVED;
import static org.sambung.referrals.clinical.ClinicalStatus.INFORMATION_REQUESTED;
import static org.sambung.referrals.clinical.ClinicalStatus.NO_SHOW;
import static org.sambung.referrals.clinical.ClinicalStatus.RECEIVED;
import static org.sambung.referrals.clinical.ClinicalStatus.REDIRECTED;
import static org.sambung.referrals.clinical.ClinicalStatus.REJECTED;
import static org.sambung.referrals.clinical.ClinicalStatus.SUBMITTED;
import static org.sambung.referrals.clinical.ReferralKind.EMERGENCY;
import static org.sambung.referrals.clinical.ReferralKind.INPATIENT;
import static org.sambung.referrals.clinical.ReferralKind.OUTPATIENT;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of referral goes where its states allow, less what that kind must not do. */
class ClinicalTrackTest {

    record Edge(ClinicalStatus from, ClinicalStatus to) {}

    static final Map<ReferralKind, Set<Edge>> FORBIDDEN = Map.of(
            OUTPATIENT, Set.of(),
            INPATIENT,
                    Set.of(
                            new Edge(SUBMITTED, ARRIVED),
                            new Edge(RECEIVED, ARRIVED),
                            new Edge(INFORMATION_REQUESTED, ARRIVED),
                            new Edge(SUBMITTED, NO_SHOW),
                            new Edge(RECEIVED, NO_SHOW),
                            new Edge(INFORMATION_REQUESTED, NO_SHOW)),
            EMERGENCY,
                    Set.of(
                            new Edge(RECEIVED, REJECTED),
                            new Edge(RECEIVED, REDIRECTED),
                            new Edge(SUBMITTED, NO_SHOW),
                            new Edge(RECEIVED, NO_SHOW),
                            new Edge(INFORMATION_REQUESTED, NO_SHOW)));

    @ParameterizedTest(name = "{0}: {1} to {2}: {3}")
    @MethodSource("steps")
    void a_kind_takes_only_its_own_steps(
            ReferralKind kind, ClinicalStatus from, ClinicalStatus to, List<ClinicalStatus> path, boolean legal) {
        var track = trackAt(kind, path);

        if (legal) {
            assertThat(track.become(to)).isEqualTo(from);
            assertThat(track.getStatus()).isEqualTo(to);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> track.become(to));
            assertThat(track.getStatus()).isEqualTo(from);
        }
    }

    /** Every state a kind can reach, by a shortest path, against every state. */
    static Stream<Arguments> steps() {
        return Arrays.stream(ReferralKind.values()).flatMap(kind -> paths(kind).entrySet().stream()
                .flatMap(reached -> Arrays.stream(ClinicalStatus.values())
                        .map(to -> Arguments.of(
                                kind, reached.getKey(), to, reached.getValue(), isLegal(kind, reached.getKey(), to)))));
    }

    private static boolean isLegal(ReferralKind kind, ClinicalStatus from, ClinicalStatus to) {
        return ClinicalStatusTest.EDGES.getOrDefault(from, Set.of()).contains(to)
                && !FORBIDDEN.get(kind).contains(new Edge(from, to));
    }

    private static Map<ClinicalStatus, List<ClinicalStatus>> paths(ReferralKind kind) {
        var start = trackAt(kind, List.of()).getStatus();
        var paths = new EnumMap<ClinicalStatus, List<ClinicalStatus>>(ClinicalStatus.class);
        paths.put(start, List.of());
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var from = open.remove();
            for (var to : ClinicalStatus.values()) {
                if (isLegal(kind, from, to) && !paths.containsKey(to)) {
                    paths.put(
                            to,
                            Stream.concat(paths.get(from).stream(), Stream.of(to))
                                    .toList());
                    open.add(to);
                }
            }
        }
        return paths;
    }

    private static ClinicalTrack trackAt(ReferralKind kind, List<ClinicalStatus> path) {
        var track = kind == EMERGENCY
                ? ClinicalTrack.emergency("Sesak napas")
                : ClinicalTrack.planned(kind, Urgency.ROUTINE, ClinicalSummary.ofCondition("Nyeri"));
        path.forEach(track::become);
        return track;
    }
}
