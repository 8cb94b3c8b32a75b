# The hosted auditor. CI builds and runs it step by step without an engine: tests/Auditor.Tests/Hosting/Image.
# Base images by tag, so that a rebuild takes in their fixes; pin digests where builds must be repeatable to the byte.
FROM --platform=linux/amd64 mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages scripts/publish out
RUN mkdir data

# No shell, no package manager. Without ICU and time zones: cultures are invariant, schedules in UTC.
FROM --platform=linux/amd64 mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
COPY --from=build /source/out /app
COPY --from=build --chown=$APP_UID:$APP_UID /source/data /data

# All that is written to: everything else may be read-only.
VOLUME /data
ENV AUDITOR_DATA=/data TMPDIR=/data
ENV AUDITOR_URLS=http://0.0.0.0:8080
# The runtime's own diagnostics would listen at a socket.
ENV DOTNET_EnableDiagnostics=0

# policies.json is looked for here.
WORKDIR /etc/auditor
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["dotnet", "/app/auditor.dll", "serve", "--health"]
ENTRYPOINT ["dotnet", "/app/auditor.dll"]
CMD ["serve"]
