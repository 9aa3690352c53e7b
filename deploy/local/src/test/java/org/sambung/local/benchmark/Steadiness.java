package org.sambung.local.benchmark;

import java.util.List;

/** When a contestant is warm: its last three windows agree within 5 %. */
final class Steadiness {

    static final int WINDOWS = 3;
    private static final double TOLERANCE = 0.05;

    private Steadiness() {}

    static boolean isReached(List<Double> rates) {
        if (rates.size() < WINDOWS) {
            return false;
        }
        var last = rates.subList(rates.size() - WINDOWS, rates.size());
        var most = last.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        var least = last.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        return most > 0 && (most - least) / most <= TOLERANCE;
    }
}
