# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -Dmaven.test.skip=true package
# in layers, so that an upgrade fetches the application anew and not its libraries
RUN java -Djarmode=tools -jar target/timetracker.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --user-group --uid 10001 --home-dir /app --no-create-home timetracker
WORKDIR /app
# where the default profile keeps its database; the only place the application writes to
RUN install -d -o timetracker -g timetracker data
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# Small-server defaults; set your own value to change them. The collector is the one the cache below was made with.
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -Xmx384m -XX:+ExitOnOutOfMemoryError"

# One start, as far as ready to serve, teaches the JVM what to load: later starts take half the time.
# Here and not in the build stage, because the cache is only good for the very files and JVM it was made with.
RUN java -XX:AOTCacheOutput=timetracker.aot -Dspring.context.exit=onRefresh -jar timetracker.jar \
        "--spring.datasource.url=jdbc:h2:mem:training;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE" \
        --server.port=0

USER timetracker
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --start-interval=1s \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/actuator/health/readiness"]
ENTRYPOINT ["java", "-XX:AOTCache=timetracker.aot", "-jar", "timetracker.jar"]
