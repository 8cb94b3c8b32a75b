using System.Collections.Immutable;
using System.Globalization;
using Auditor.Auditing;
using Auditor.Configuration.Waivers;

namespace Auditor.Tests.Configuration.Waivers;

public sealed class WaiverBookTests
{
    private static readonly AuditedResource Database = new()
    {
        Type = "AWS::RDS::DBInstance",
        LogicalId = "DatabaseB269D8BB",
        Template = "cdk.out/App-production.template.json",
        Stack = "App-production",
        Environment = "production",
        ConstructPath = "App-production/Database/Resource",
        PhysicalId = "app-database",
        Arn = "arn:aws:rds:us-east-1:123456789012:db:app-database",
    };

    [Theory]
    [InlineData("rds-multi-az", null, null, true)]
    [InlineData("rds-*", null, null, true)]
    [InlineData("*", null, null, true)]
    [InlineData("rds-backup-retention", null, null, false)]
    [InlineData("rds-multi-az", "DatabaseB269D8BB", null, true)]
    [InlineData("rds-multi-az", "Database*", null, true)]
    [InlineData("rds-multi-az", "App-production/Database/Resource", null, true)]
    [InlineData("rds-multi-az", "App-production/Database", null, true)]
    [InlineData("rds-multi-az", "App-production", null, true)]
    [InlineData("rds-multi-az", "App-*/Database", null, true)]
    [InlineData("rds-multi-az", "*/Database", null, true)]
    [InlineData("rds-multi-az", "App-production/Data", null, false)]
    [InlineData("rds-multi-az", "App-production/Dat?base", null, true)]
    [InlineData("rds-multi-az", "app-production/database", null, false)]
    [InlineData("rds-multi-az", "Database/Resource", null, false)]
    [InlineData("rds-multi-az", "app-database", null, true)]
    [InlineData("rds-multi-az", "arn:aws:rds:us-east-1:123456789012:db:app-database", null, true)]
    [InlineData("rds-multi-az", "arn:aws:rds:*:db:*", null, true)]
    [InlineData("rds-multi-az", null, "production", true)]
    [InlineData("rds-multi-az", null, "staging", false)]
    [InlineData("rds-multi-az", "DatabaseB269D8BB", "staging", false)]
    public void A_waiver_is_by_policy_resource_and_environment(string policy, string? resource, string? environment, bool matches)
    {
        var book = Book("2026-06-15", Waiver(policy) with { Resource = resource, Environment = environment });

        Assert.Equal(matches ? new("r", "o", new(2026, 6, 30), new("policies.json", 7, 3)) : null, book.Match("rds-multi-az", Database));
    }

    [Fact]
    public void A_resource_without_names_but_its_logical_id_is_matched_by_that()
    {
        var plain = new AuditedResource { Type = "AWS::RDS::DBInstance", LogicalId = "Db", Template = "template.yaml" };

        Assert.NotNull(Book("2026-06-15", Waiver("rds-multi-az") with { Resource = "Db" }).Match("rds-multi-az", plain));
        Assert.Null(Book("2026-06-15", Waiver("rds-multi-az") with { Resource = "arn:*" }).Match("rds-multi-az", plain));
    }

    [Theory]
    [InlineData("2026-06-30T00:00:00Z", true)]
    [InlineData("2026-06-30T23:59:59Z", true)]
    [InlineData("2026-07-01T01:59:59+02:00", true)]
    [InlineData("2026-07-01T00:00:00Z", false)]
    [InlineData("2026-06-30T22:00:00-05:00", false)]
    public void The_last_day_counts_in_UTC(string now, bool matches) => Assert.Equal(matches, Book(now, Waiver("rds-multi-az")).Match("rds-multi-az", Database) is not null);

    [Fact]
    public void Of_several_waivers_the_first_counts_and_none_of_them_is_idle()
    {
        var book = Book("2026-06-15", Waiver("rds-*") with { Reason = "first" }, Waiver("rds-multi-az") with { Resource = "app-database", Reason = "second" });

        Assert.Equal("first", book.Match("rds-multi-az", Database)!.Reason);
        Assert.Empty(book.Warnings(Set("rds-multi-az"), Set("production")));
    }

    [Fact]
    public void Waivers_that_expired_or_match_nothing_are_told()
    {
        var book = Book(
            "2026-07-01",
            Waiver("rds-multi-az") with { Owner = null },
            Waiver("rds-multi-az") with { Resource = "Db" },
            Waiver("rds-*") with { Resource = "Nothing", Expires = null },
            Waiver("rds-multi-az") with { Expires = null });

        Assert.NotNull(book.Match("rds-multi-az", Database));
        Assert.Equal(
            """
            policies.json:7:3: the waiver of rds-multi-az has expired: its last day was 2026-06-30; mend what it accepted, or have its owner decide anew
            policies.json:7:3: the waiver of rds-multi-az for Db has expired: its last day was 2026-06-30; mend what it accepted, or have its owner, o, decide anew
            policies.json:7:3: the waiver of rds-* for Nothing matches no finding; remove it if what it accepted has been mended, else correct what it names
            """,
            Sample.Lines(book.Warnings(Set("rds-multi-az"), Set("production"))));
    }

    [Fact]
    public void What_was_not_audited_can_match_nothing()
    {
        var book = Book("2026-06-15", Waiver("rds-multi-az"), Waiver("rds-*") with { Environment = "production" });

        Assert.Empty(book.Warnings(Set("ec2-no-open-ingress"), Set("production")));
        Assert.Single(book.Warnings(Set("rds-multi-az"), Set("staging")));
    }

    [Theory]
    [InlineData(null, "Properties/Tags/2", true)]
    [InlineData(null, null, true)]
    [InlineData("Properties/Tags", "Properties/Tags", true)]
    [InlineData("Properties/Tags", "Properties/Tags/2", true)]
    [InlineData("Properties/Tags", "Properties/TagsOfOthers", false)]
    [InlineData("Properties/Tags/*", "Properties/Tags/2", true)]
    [InlineData("Properties/*/CidrIp", "Properties/SecurityGroupIngress/0/CidrIp", true)]
    [InlineData("Properties", "Properties/Tags/2", true)]
    [InlineData("properties/tags", "Properties/Tags", false)]
    [InlineData("Properties/Tags/2", "Properties/Tags", false)]
    [InlineData("Properties/Tags", null, false)]
    [InlineData("*", null, false)]
    public void A_waiver_of_drift_is_by_property_too(string? property, string? path, bool matches) =>
        Assert.Equal(matches, Book("2026-06-15", Waiver("drift") with { Resource = "App-production/Database", Property = property }).MatchDrift(Database, path) is not null);

    [Fact]
    public void Drift_is_accepted_by_its_own_word_only()
    {
        Assert.Null(Book("2026-06-15", Waiver("*"), Waiver("d*"), Waiver("rds-multi-az")).MatchDrift(Database, null));
        Assert.Null(Book("2026-06-15", Waiver("drift")).Match("rds-multi-az", Database));
        Assert.Null(Book("2026-06-15", Waiver("drift") with { Environment = "staging" }).MatchDrift(Database, null));
        Assert.Null(Book("2026-06-15", Waiver("drift") with { Resource = "Other" }).MatchDrift(Database, null));
        Assert.Null(Book("2026-07-01", Waiver("drift")).MatchDrift(Database, null));
    }

    [Fact]
    public void A_waiver_of_drift_is_idle_only_where_drift_was_looked_for()
    {
        var book = Book("2026-07-01", Waiver("drift") with { Expires = null, Property = "Properties/Tags", Resource = "Db" }, Waiver("drift"));

        Assert.Equal(
            "policies.json:7:3: the waiver of drift has expired: its last day was 2026-06-30; mend what it accepted, or have its owner, o, decide anew",
            Sample.Lines(book.Warnings(Set("rds-multi-az"), Set("production"))));
        Assert.Equal(
            "policies.json:7:3: the waiver of drift at Properties/Tags for Db matches no difference; remove it if what it accepted has been mended, else correct what it names",
            Sample.Lines(book.Warnings(Set("rds-multi-az"), Set("production"), isCompared: true)[..1]));
    }

    [Fact]
    public void A_pattern_does_not_reach_a_policy_that_cannot_be_waived()
    {
        var configuration = Sample.Valid("""{ "policies": { "rds-multi-az": { "waivable": false } } }""");
        var book = new WaiverBook([Waiver("rds-*")], Sample.Policies, configuration, Time("2026-06-15"));

        Assert.Null(book.Match("rds-multi-az", Database));
        Assert.NotNull(book.Match("rds-backup-retention", Database));
    }

    [Fact]
    public void Thousands_of_waivers_that_name_their_resource_cost_no_more_than_one()
    {
        const int Count = 20_000;
        var book = Book("2026-06-15", [.. Enumerable.Range(0, Count).Select(number => Waiver("rds-multi-az") with { Resource = Name(number) })]);

        // Quadratic, these would be four hundred million comparisons.
        Assert.All(Enumerable.Range(0, Count), number => Assert.NotNull(book.Match("rds-multi-az", Database with { ConstructPath = $"{Name(number)}/Resource" })));
        Assert.Empty(book.Warnings(Set("rds-multi-az"), Set("production")));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"App/Database{number}");

    private static ImmutableHashSet<string> Set(params string[] texts) => [.. texts];

    private static FixedTime Time(string now) => new(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    private static WaiverBook Book(string now, params ImmutableArray<Waiver> waivers) => new(waivers, Sample.Policies, Sample.Valid("{}"), Time(now));

    private static Waiver Waiver(string policy) => new() { Policy = policy, Reason = "r", Owner = "o", Expires = new(2026, 6, 30), Source = new("policies.json", 7, 3) };
}
