package org.sambung.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpParams;

/**
 * RestAssured makes a client for each request, and each would look through all jars for its version to name it to the
 * server. They share what the first has found; connections they do not share, as tests of two at once must not wait.
 * Before each test, for Quarkus sets the configuration anew.
 */
public class ClientMadeOnce implements QuarkusTestBeforeTestExecutionCallback {

    private static final HttpParams PARAMETERS = new DefaultHttpClient().getParams();

    @Override
    public void beforeTestExecution(QuarkusTestMethodContext context) {
        RestAssured.config = RestAssured.config()
                .httpClient(RestAssured.config()
                        .getHttpClientConfig()
                        .httpClientFactory(() -> new DefaultHttpClient(PARAMETERS.copy())));
    }
}
