package org.sambung.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** How large a body may be: the same for every route, but for those that take files. */
@ApplicationScoped
public class BodyLimits {

    private final long usual;
    private final long ofFiles;
    private final Pattern files;

    @Inject
    BodyLimits(BodyConfig config) {
        this(config.limit(), config.fileLimit(), config.filePaths().orElse("(?!)"));
    }

    BodyLimits(MemorySize usual, MemorySize ofFiles, String files) {
        this.usual = usual.asLongValue();
        this.ofFiles = ofFiles.asLongValue();
        this.files = Pattern.compile(files);
    }

    /** @param path of the request, without its query */
    public long of(String path) {
        return path != null && files.matcher(path).matches() ? ofFiles : usual;
    }
}
