package org.sambung.agreements.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.sambung.agreements.instrument.GradeTables;
import org.sambung.agreements.instrument.InstrumentContent;
import org.sambung.agreements.instrument.Instruments;

/** Adds up what a programme's elements were scored, on any day. */
@ApplicationScoped
class Assessing {

    @Inject
    ScoreRepository scores;

    @Inject
    Instruments instruments;

    @Inject
    GradeTables tables;

    AssessmentView on(LocalDate day, Programme programme) {
        var latest = new HashMap<String, ElementScore>();
        scores.marksOf(programme.getId()).stream()
                .filter(mark -> !mark.on().isAfter(day))
                .forEach(mark -> latest.put(mark.element(), mark.score()));
        return AssessmentView.of(day, Assessment.of(instrumentOf(programme), latest), tables.on(day));
    }

    /** One for each day on which elements were scored, the first day first. */
    List<AssessmentView> everyDay(Programme programme) {
        var instrument = instrumentOf(programme);
        var marks = scores.marksOf(programme.getId());
        var latest = new HashMap<String, ElementScore>();
        var days = new ArrayList<AssessmentView>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            latest.put(mark.element(), mark.score());
            if (i == marks.size() - 1 || marks.get(i + 1).on().isAfter(mark.on())) {
                days.add(AssessmentView.of(mark.on(), Assessment.of(instrument, latest), tables.on(mark.on())));
            }
        }
        return days;
    }

    InstrumentContent instrumentOf(Programme programme) {
        return instruments.of(programme.getInstrument()).orElseThrow();
    }
}
