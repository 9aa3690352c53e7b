package org.sambung.local.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contestants do the same work in turns, window by window, so that a drift of the machine meets all of them. Between
 * two windows it waits until what the last one left behind has been worked off.
 */
final class Race {

    private static final long FIRST_MINUTE = 60;

    private final Ground ground;
    private final Settings settings;
    private final Figures figures;

    Race(Ground ground, Settings settings, Figures figures) {
        this.ground = ground;
        this.settings = settings;
        this.figures = figures;
    }

    /** The first of them is ours; the others are what its rate is compared with. */
    void run(String operation, List<Contestant> contestants) {
        warmUp(operation, contestants);
        var measured = new HashMap<Contestant, List<Measured>>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (var contestant : contestants) {
                measured.computeIfAbsent(contestant, first -> new ArrayList<>()).add(measure(contestant));
            }
        }
        for (var contestant : contestants) {
            tell(operation + "." + contestant.name(), measured.get(contestant));
        }
        var ours = measured.get(contestants.get(0));
        for (var other : contestants.subList(1, contestants.size())) {
            figures.add(operation + ".of-" + other.name(), ratio(ours, measured.get(other)), "ratio");
        }
    }

    private void warmUp(String operation, List<Contestant> contestants) {
        var rates = new HashMap<Contestant, List<Double>>();
        var most = settings.warmup().toSeconds() / settings.window().toSeconds();
        var firstMinute = FIRST_MINUTE / settings.window().toSeconds();
        for (int round = 0; round < most; round++) {
            for (var contestant : contestants) {
                var rate = contestant.run(settings.window()).rate();
                ground.referrals().settled();
                rates.computeIfAbsent(contestant, first -> new ArrayList<>()).add(rate);
                figures.say("warming up %s.%s: %.0f/s".formatted(operation, contestant.name(), rate));
            }
            if (round + 1 >= firstMinute && rates.values().stream().allMatch(Steadiness::isReached)) {
                break;
            }
        }
        rates.forEach((contestant, seen) -> {
            var name = operation + "." + contestant.name();
            var first = seen.subList(0, (int) Math.min(firstMinute, seen.size()));
            figures.add(
                    name + ".first-minute",
                    first.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                    "1/s");
            figures.add(name + ".warm-up", seen.size() * settings.window().toSeconds(), "s");
            if (!Steadiness.isReached(seen)) {
                figures.say("NOT STEADY: %s after %d s; read its figures with care"
                        .formatted(name, seen.size() * settings.window().toSeconds()));
            }
        });
    }

    /** @param drain how long what it had left behind took, seconds; processor seconds are counted to the end of that */
    private record Measured(Outcome outcome, double drain, Map<String, Double> processor) {}

    private Measured measure(Contestant contestant) {
        var before = ground.processorSeconds();
        var outcome = contestant.run(settings.window());
        var drain = ground.referrals().settled().toMillis() / 1000.0;
        var used = new HashMap<String, Double>();
        ground.processorSeconds().forEach((party, seconds) -> used.put(party, seconds - before.get(party)));
        return new Measured(outcome, drain, used);
    }

    private void tell(String name, List<Measured> measured) {
        var latencies = new Latencies();
        measured.forEach(window -> latencies.add(window.outcome().latencies()));
        figures.add(name + ".rate", average(measured), "1/s");
        figures.latencies(name, latencies);
        figures.add(
                name + ".drain",
                measured.stream().mapToDouble(Measured::drain).max().orElse(0),
                "s");
        for (var party : measured.get(0).processor().keySet()) {
            var seconds = measured.stream()
                    .mapToDouble(window -> window.processor().get(party))
                    .sum();
            figures.add(name + ".processor." + party, seconds * 1000 / latencies.count(), "ms per request");
        }
    }

    private static double average(List<Measured> measured) {
        return measured.stream()
                .mapToDouble(window -> window.outcome().rate())
                .average()
                .orElse(0);
    }

    /** The median of the rounds: each compares windows that lie side by side. */
    private static double ratio(List<Measured> ours, List<Measured> others) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round).outcome().rate()
                    / others.get(round).outcome().rate());
        }
        ratios.sort(null);
        var middle = ratios.size() / 2;
        return ratios.size() % 2 == 1 ? ratios.get(middle) : (ratios.get(middle - 1) + ratios.get(middle)) / 2;
    }
}
