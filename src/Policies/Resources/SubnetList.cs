using Policies.Model;

namespace Policies.Resources;

/// <summary>Judges the subnets that a property lists.</summary>
internal static class SubnetList
{
    extension(Property subnetIds)
    {
        /// <summary>The subnets that are listed.</summary>
        public Many<Subnet> Subnets => subnetIds.Resource.Graph.Follow<Subnet>(subnetIds.Items.Select(id => id.Text));

        /// <summary>Holds if the question holds for every route of every listed subnet; the evidence names the whole way from the list to the route.</summary>
        public Verdict EveryRoute(RouteQuestion question)
        {
            var graph = subnetIds.Resource.Graph;
            return subnetIds.Items.All(
                id => graph.Follow<Subnet>(id.Text).All(question.Of, whenNone: Verdict.Compliant).Via(id, $"a subnet with {question.Expected}"),
                whenNone: subnetIds.Answer(Outcome.Unknown, $"subnets with {question.Expected}"));
        }
    }
}
