package org.sambung.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Offers a login at the OpenID provider beside the plain bearer token, where {@code sambung.login.authorization-url} and
 * {@code sambung.login.token-url} name its endpoints as a browser reaches them. Added to the answered document only: the
 * stored one names no machine.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class LoginScheme implements OASFilter {

    private static final String NAME = "login";
    private static final String SCOPE = "openid";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var authorization = address("sambung.login.authorization-url");
        var token = address("sambung.login.token-url");
        if (authorization.isPresent() && token.isPresent()) {
            offer(document, authorization.get(), token.get());
        }
    }

    private static Optional<URI> address(String property) {
        return ConfigProvider.getConfig().getOptionalValue(property, URI.class);
    }

    private static void offer(OpenAPI document, URI authorization, URI token) {
        operations(document)
                .filter(operation -> takesBearer(document, operation))
                .forEach(operation -> operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme(NAME, SCOPE)));
        document.getComponents()
                .addSecurityScheme(
                        NAME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("Log in at the OpenID provider.")
                                .flows(OASFactory.createOAuthFlows()
                                        .authorizationCode(OASFactory.createOAuthFlow()
                                                .authorizationUrl(authorization.toString())
                                                .tokenUrl(token.toString())
                                                .addScope(SCOPE, "Who you are, with your roles."))));
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private static boolean takesBearer(OpenAPI document, Operation operation) {
        var requirements = operation.getSecurity() == null ? List.<SecurityRequirement>of() : operation.getSecurity();
        return requirements.stream()
                .flatMap(requirement -> requirement.getSchemes().keySet().stream())
                .map(document.getComponents().getSecuritySchemes()::get)
                .anyMatch(scheme -> scheme != null && "bearer".equals(scheme.getScheme()));
    }
}
