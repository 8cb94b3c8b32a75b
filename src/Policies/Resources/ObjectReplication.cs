using Policies.Model;

namespace Policies.Resources;

/// <summary>Where S3 copies the objects of a bucket.</summary>
internal static class ObjectReplication
{
    private const string Expected = "replication of every object to another region";

    extension(Bucket bucket)
    {
        /// <summary>Holds if every object is replicated to a bucket in another region.</summary>
        public Verdict IsReplicatedToAnotherRegion => Replicates(bucket, _ => Verdict.Compliant);

        /// <summary>Holds if that happens under replication time control.</summary>
        public Verdict IsReplicatedInTime => Replicates(bucket, rule => rule["Destination"]["ReplicationTime"]["Status"].Text.Is("Enabled"));

        /// <summary>Holds if no lifecycle rule moves objects to a class that lies in one zone.</summary>
        public Verdict StaysInZones => bucket.Resource["LifecycleConfiguration"]["Rules"].Items
            .Where(rule => rule["Status"].Text.Is("Enabled"))
            .SelectMany(rule => rule["Transitions"].Items.Concat(rule["Transition"].Items))
            .All(transition => transition["StorageClass"].Text.IsNot("ONEZONE_IA"), whenNone: Verdict.Compliant);
    }

    private static Verdict Replicates(Bucket bucket, Func<Property, Verdict> question)
    {
        var rules = bucket.Resource["ReplicationConfiguration"]["Rules"];
        return rules.Items.Any(
            rule => rule["Status"].Text.Is("Enabled") & IsOfEveryObject(rule) & IsElsewhere(bucket, rule["Destination"]["Bucket"]) & question(rule),
            rules.Answer(Outcome.NonCompliant, Expected));
    }

    private static Verdict IsOfEveryObject(Property rule) =>
        rule["Prefix"].Text.OrDefault("").Is("")
        & rule["Filter"]["Prefix"].Text.OrDefault("").Is("")
        & rule["Filter"]["And"].IsNotPresent("a rule for every object")
        & rule["Filter"]["TagFilter"].IsNotPresent("a rule for every object");

    // A bucket's ARN does not name its region, so that the bucket must have been read.
    private static Verdict IsElsewhere(Bucket bucket, Property destination) => bucket.Resource.Graph.Follow<Bucket>(destination.Text).Any(
        other => destination.Answer(
            Regions.Differ(bucket.Resource, other.Resource) switch { true => Outcome.Compliant, false => Outcome.NonCompliant, null => Outcome.Unknown },
            "a bucket in another region"),
        whenNone: destination.Answer(Outcome.NonCompliant, "a bucket in another region"));
}
