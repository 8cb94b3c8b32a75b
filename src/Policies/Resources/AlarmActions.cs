using Policies.Model;

namespace Policies.Resources;

/// <summary>What an alarm, composite or not, does when it fires.</summary>
/// <param name="Alarm">The alarm.</param>
public sealed record AlarmActions(Resource Alarm)
{
    /// <summary>Whether it acts at all; it does by default (CloudFormation: Alarm, ActionsEnabled).</summary>
    public Value<bool> Enabled => Alarm["ActionsEnabled"].Boolean.OrServiceDefault(true, "of alarms");

    /// <summary>The list of actions for the alarm state.</summary>
    public Property List => Alarm["AlarmActions"];

    /// <summary>Holds if there is an action for the alarm state and actions are enabled.</summary>
    public Verdict Take
    {
        get
        {
            const string Expected = "an action for the alarm state";
            return List.Items.Exist(whenNone: List.Answer(Outcome.NonCompliant, Expected)) & Enabled.Is(true);
        }
    }
}
