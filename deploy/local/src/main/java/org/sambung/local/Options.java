package org.sambung.local;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sambung.local.journey.Partnerships;

/**
 * What was asked for on the command line.
 *
 * @param only the partnerships to play, all if empty
 */
record Options(boolean exit, boolean demo, Path data, Set<String> only) {

    static Options parse(String[] arguments) {
        var exit = false;
        var demo = true;
        Path data = null;
        var only = new HashSet<String>();
        var rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            switch (option) {
                case "--exit" -> exit = true;
                case "--no-demo" -> demo = false;
                case "--data" ->
                    data = Path.of(next(rest, "--data needs a directory")).toAbsolutePath();
                case "--only" -> only.add(partnership(next(rest, "--only needs a partnership")));
                default -> throw new Refused("unknown option " + option + "; --help lists them");
            }
        }
        return new Options(exit, demo, data, Set.copyOf(only));
    }

    private static String next(Iterator<String> rest, String orElse) {
        if (!rest.hasNext()) {
            throw new Refused(orElse);
        }
        return rest.next();
    }

    private static String partnership(String name) {
        if (!Partnerships.ids().contains(name)) {
            throw new Refused("unknown partnership " + name + "; there are " + String.join(", ", Partnerships.ids()));
        }
        return name;
    }
}
