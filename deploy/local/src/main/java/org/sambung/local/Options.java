package org.sambung.local;

import java.nio.file.Path;
import java.util.List;

/** What was asked for on the command line. */
record Options(boolean exit, boolean demo, Path data) {

    static Options parse(String[] arguments) {
        var exit = false;
        var demo = true;
        Path data = null;
        var rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            switch (option) {
                case "--exit" -> exit = true;
                case "--no-demo" -> demo = false;
                case "--data" -> {
                    if (!rest.hasNext()) {
                        throw new Refused("--data needs a directory");
                    }
                    data = Path.of(rest.next()).toAbsolutePath();
                }
                default -> throw new Refused("unknown option " + option + "; --help lists them");
            }
        }
        return new Options(exit, demo, data);
    }
}
