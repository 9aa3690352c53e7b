package org.sambung.agreements.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;

/** Adds scores to those that are there, all of a command or none. */
@ApplicationScoped
class ScoringElements {

    @Inject
    ScoreRepository scores;

    @Inject
    Assessing assessing;

    @Inject
    KnownEvidence evidence;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    void score(Programme programme, ScoreElements command, Instant now) {
        demandKnown(programme, command);
        var before = scores.marksOf(programme.getId()).stream()
                .map(ScoreRepository.Mark::element)
                .collect(Collectors.toSet());
        var first = (int) command.scores().stream()
                .filter(one -> !before.contains(one.element()))
                .count();
        programme.score(command.on(), command.scores().size(), first, now);
        var by = caller.identity().name();
        command.scores().forEach(one -> scores.persist(new Score(ids.next(), programme, one, command.on(), by, now)));
        scores.flush();
    }

    private void demandKnown(Programme programme, ScoreElements command) {
        var known = new HashSet<>(assessing.instrumentOf(programme).elements());
        for (int i = 0; i < command.scores().size(); i++) {
            if (!known.remove(command.scores().get(i).element())) {
                throw ProblemException.invalid("/scores/" + i + "/element", "no-element-or-twice");
            }
            evidence.demand(
                    command.scores().get(i).evidence(),
                    programme.getFacilityId(),
                    programme.getPartnerId(),
                    "/scores/" + i + "/evidence");
        }
    }
}
