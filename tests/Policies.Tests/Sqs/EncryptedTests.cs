using Policies.Model;
using Policies.Sqs;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Sqs;

public sealed class EncryptedTests
{
    [Fact]
    public void Absent_is_the_service_default() => Judge(new Encrypted(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue }
        """).ShouldBe(Outcome.Compliant, "Queue/Properties/SqsManagedSseEnabled");

    [Fact]
    public void Absent_must_be_written_down_if_explicitness_is_required() => Judge(new Encrypted(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue }
        """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, "Queue/Properties/SqsManagedSseEnabled");

    [Fact]
    public void A_KMS_key_is_compliant() => Judge(new Encrypted(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: { KmsMasterKeyId: alias/aws/sqs } }
        """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Switched_off_is_not_compliant() => Judge(new Encrypted(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: { SqsManagedSseEnabled: 'false' } }
        """).ShouldBe(Outcome.NonCompliant, "Queue/Properties/SqsManagedSseEnabled");

    [Fact]
    public void A_parameter_is_unknown() => Judge(new Encrypted(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: { SqsManagedSseEnabled: !Ref Value } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_condition_is_unknown() => Judge(new Encrypted(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: { SqsManagedSseEnabled: !If [IsProduction, true, false] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_queue_without_either_is_not_compliant() => JudgeLive(new Encrypted(), """
        Resources:
          queue: { Type: AWS::SQS::Queue, Properties: { QueueName: queue } }
        """).ShouldBe(Outcome.NonCompliant);
}
