package org.sambung.testing.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a service has decided to break, {@code contracts/breaking-changes.md}: one line each, {@code - change | reason}.
 * Without a reason it does not count.
 */
public final class DeclaredBreaks {

    public static final String FILE = "breaking-changes.md";

    private DeclaredBreaks() {}

    /** Those of its interface, each beginning with a method: {@code GET /v1/referrals: ...}. */
    public static List<String> ofOperations(Path contracts) {
        return all(contracts).stream().filter(DeclaredBreaks::isOfOperation).toList();
    }

    /** Those of its events, each beginning with a type: {@code agreement.signed /signedOn is gone}. */
    static List<String> ofEvents(Path contracts) {
        return all(contracts).stream().filter(change -> !isOfOperation(change)).toList();
    }

    private static List<String> all(Path contracts) {
        var file = contracts.resolve(FILE);
        return !Files.exists(file)
                ? List.of()
                : ContractFiles.text(file)
                        .lines()
                        .filter(line -> line.matches("- .+ \\| .*\\p{L}.*"))
                        .map(line -> line.substring(2, line.lastIndexOf(" | ")).strip())
                        .toList();
    }

    private static boolean isOfOperation(String change) {
        return change.matches("[A-Z]+ /.*");
    }
}
