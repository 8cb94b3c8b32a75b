using Auditor.Accounts.Aws;
using Auditor.Accounts.Reads;

namespace Auditor.Tests.Accounts.Aws;

public sealed class CircuitTests
{
    private const string Encryption = "s3:GetBucketEncryption";
    private const string Logging = "s3:GetBucketLogging";

    private readonly ManualTime _time = new();
    private readonly Circuit _circuit;

    public CircuitTests() => _circuit = new(_time);

    [Fact]
    public void An_operation_that_fails_again_and_again_is_no_longer_asked_and_others_are()
    {
        Fail(Encryption, AwsFailure.TimedOut, 4);
        Assert.Null(_circuit.Reason(Encryption));

        Fail(Encryption, AwsFailure.TimedOut, 1);

        Assert.Contains(Encryption, _circuit.Reason(Encryption)!.Message, StringComparison.Ordinal);
        Assert.Null(_circuit.Reason(Logging));
    }

    [Fact]
    public void An_API_of_which_several_operations_fail_and_none_answers_is_no_longer_asked()
    {
        Fail(Encryption, AwsFailure.Unreachable, 3);
        Fail(Logging, AwsFailure.Unreachable, 3);

        Assert.NotNull(_circuit.Reason("s3:GetBucketVersioning"));
    }

    [Fact]
    public void One_answer_ends_it()
    {
        Fail(Encryption, AwsFailure.Unreachable, 3);
        _circuit.Note(Logging, null);
        Fail(Logging, AwsFailure.Unreachable, 3);

        Assert.Null(_circuit.Reason("s3:GetBucketVersioning"));
        Assert.Null(_circuit.Reason(Logging));
    }

    [Fact]
    public void Once_a_minute_one_call_is_let_through_and_its_answer_ends_it()
    {
        Fail(Encryption, AwsFailure.TimedOut, 5);
        _time.Advance(Circuit.Pause);
        Assert.Null(_circuit.Reason(Encryption));
        Assert.NotNull(_circuit.Reason(Encryption));

        Fail(Encryption, AwsFailure.TimedOut, 1);
        Assert.NotNull(_circuit.Reason(Encryption));

        _time.Advance(Circuit.Pause);
        Assert.Null(_circuit.Reason(Encryption));
        _circuit.Note(Encryption, null);
        Assert.Null(_circuit.Reason(Encryption));
    }

    [Theory]
    [InlineData("Denied")]
    [InlineData("NotFound")]
    public void What_is_refused_or_not_there_was_answered(string kind)
    {
        Fail(Encryption, Enum.Parse<AwsFailure>(kind), 20);

        Assert.Null(_circuit.Reason(Encryption));
    }

    private void Fail(string operation, AwsFailure kind, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _circuit.Note(operation, new(kind, "Code", "detail", ReadTable.Load().Operation(operation).Aws, "123456789012", "eu-west-1"));
        }
    }
}
