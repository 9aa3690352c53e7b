package org.sambung.testing;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that this process logs from now on, until it is closed. */
public final class Logged implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> texts = new CopyOnWriteArrayList<>();

    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord message) {
            texts.add(message.getMessage() + " " + Arrays.toString(message.getParameters())
                    + (message.getThrown() == null ? "" : " " + message.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Logged() {}

    public static Logged fromNow() {
        var logged = new Logged();
        ROOT.addHandler(logged.handler);
        return logged;
    }

    /** Message, parameters and what was thrown, of each. */
    public List<String> texts() {
        return texts;
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
    }
}
