using Policies.Model;
using Policies.Resources;

namespace Auditor.Pictures;

/// <summary>Finds what leads where, and what proves it.</summary>
internal sealed class ArrowReader(ReferenceIndex index, IReadOnlyList<ResourceDefinition> definitions, PictureBoxes boxes)
{
    private readonly ArrowSet _arrows = new();

    // Names of records, by which origins may name what stands behind them.
    private readonly Dictionary<string, List<(ResourceDefinition Record, PictureDraft Target, bool IsCertain)>> _records = new(StringComparer.OrdinalIgnoreCase);

    public ArrowSet Read()
    {
        ReadRecords();
        foreach (var definition in definitions)
        {
            if (definition.Type == Distribution.Type)
            {
                ReadDistribution(definition);
            }
            else if (definition.Type == WebAclAssociation.Type)
            {
                ReadAssociation(definition);
            }
        }

        ReadTargets();
        ReadGroups();
        ReadUses();
        return _arrows;
    }

    private void ReadRecords()
    {
        foreach (var definition in definitions.Where(definition => definition.Type is "AWS::Route53::RecordSet" or "AWS::Route53::RecordSetGroup"))
        {
            var zone = index.At(definition, "HostedZoneId").Select(reference => boxes.Find(reference.Target)).FirstOrDefault(draft => draft is not null) ?? boxes.Find(definition);
            var records = definition.Type == "AWS::Route53::RecordSet" ? [index.Graph.Look(definition).Properties] : index.PropertiesAt(definition, "RecordSets/*");
            foreach (var record in records)
            {
                var name = record["Name"].Node is ScalarNode { Text: var text } ? text.TrimEnd('.') : "";
                foreach (var reference in index.Of(record["AliasTarget"]["DNSName"]).Concat(index.Of(record["ResourceRecords"])))
                {
                    // A name that is also a zone's is none of an address.
                    if (boxes.Find(reference.Target) is not { Kind: not PictureKind.HostedZone } target)
                    {
                        continue;
                    }

                    if (zone is not null)
                    {
                        _arrows.Add(zone, target, ArrowKind.Requests, $"the record {(name.Length == 0 ? definition.LogicalId : PictureNames.Short(name))} names it", reference.IsCertain && definition.Condition is null);
                    }

                    if (name.Length > 0)
                    {
                        Remember(name, (definition, target, reference.IsCertain && definition.Condition is null));
                    }
                }
            }
        }
    }

    private void Remember(string name, (ResourceDefinition Record, PictureDraft Target, bool IsCertain) record)
    {
        if (!_records.TryGetValue(name, out var known))
        {
            _records.Add(name, known = []);
        }

        if (!known.Exists(one => one.Target == record.Target))
        {
            known.Add(record);
        }
    }

    private void ReadDistribution(ResourceDefinition definition)
    {
        if (boxes.Find(definition) is not { } distribution)
        {
            return;
        }

        foreach (var origin in new Distribution(index.Graph.Look(definition)).Origins.Found)
        {
            var domain = origin.Source["DomainName"];
            foreach (var reference in index.Of(domain))
            {
                Add(distribution, reference, ArrowKind.Requests, $"it is an origin of {definition.LogicalId}");
            }

            foreach (var reference in index.Of(origin.Source["VpcOriginConfig"]["VpcOriginId"]))
            {
                boxes.Claim(reference.Target, distribution);
                foreach (var balancer in index.At(reference.Target, "VpcOriginEndpointConfig/Arn"))
                {
                    Add(distribution, balancer with { IsCertain = balancer.IsCertain && reference.IsCertain }, ArrowKind.Requests, $"it is the VPC origin {reference.Target.LogicalId} of {definition.LogicalId}");
                }
            }

            if (domain.Node is ScalarNode { Text: var name } && _records.TryGetValue(name.TrimEnd('.'), out var behind))
            {
                behind.ForEach(record => _arrows.Add(distribution, record.Target, ArrowKind.Requests, $"its origin is {PictureNames.Short(name)}, by which the record {record.Record.LogicalId} names it", record.IsCertain));
            }
        }

        foreach (var reference in index.At(definition, "DistributionConfig/WebACLId"))
        {
            if (boxes.Find(reference.Target) is { Kind: PictureKind.WebAcl } acl)
            {
                _arrows.Add(acl, distribution, ArrowKind.Guards, $"{definition.LogicalId} names it as its web ACL", reference.IsCertain);
            }
        }
    }

    private void ReadAssociation(ResourceDefinition definition)
    {
        foreach (var acl in index.At(definition, "WebACLArn"))
        {
            foreach (var guarded in index.At(definition, "ResourceArn"))
            {
                if (boxes.Find(acl.Target) is { Kind: PictureKind.WebAcl } from)
                {
                    Add(from, guarded with { IsCertain = guarded.IsCertain && acl.IsCertain && definition.Condition is null }, ArrowKind.Guards, $"the association {definition.LogicalId}");
                }
            }
        }
    }

    // Load balancer → listener or rule → target group → service, instance, function, or another load balancer.
    private void ReadTargets()
    {
        var senders = new Dictionary<ResourceDefinition, Dictionary<PictureDraft, (ResourceDefinition By, bool IsCertain)>>(ReferenceEqualityComparer.Instance);
        var listeners = new Dictionary<ResourceDefinition, PictureDraft>(ReferenceEqualityComparer.Instance);
        foreach (var listener in definitions.Where(definition => definition.Type == Listener.Type))
        {
            if (index.At(listener, "LoadBalancerArn").Select(reference => boxes.Find(reference.Target)).FirstOrDefault(draft => draft is not null) is { } balancer)
            {
                listeners[listener] = balancer;
                Forward(listener, balancer, "DefaultActions", senders);
            }
        }

        foreach (var rule in definitions.Where(definition => definition.Type == ListenerRule.Type))
        {
            foreach (var listener in index.At(rule, "ListenerArn"))
            {
                if (listeners.TryGetValue(listener.Target, out var balancer))
                {
                    Forward(rule, balancer, "Actions", senders);
                }
            }
        }

        foreach (var definition in definitions)
        {
            var paths = definition.Type == EcsService.Type ? ["LoadBalancers/*/TargetGroupArn", "LoadBalancers/*/LoadBalancerName"]
                : definition.Type == "AWS::AutoScaling::AutoScalingGroup" ? ["TargetGroupARNs", "LoadBalancerNames"]
                : Array.Empty<string>();
            foreach (var reference in paths.SelectMany(path => index.At(definition, path)))
            {
                Register(definition, reference, $"{definition.LogicalId} registers with");
            }

            if (definition.Type == TargetGroup.Type)
            {
                foreach (var target in index.At(definition, "Targets/*/Id"))
                {
                    Register(target.Target, new(definition, target.IsCertain), $"{target.Target.LogicalId} is a target of");
                }
            }
        }

        void Register(ResourceDefinition to, PictureReference group, string how)
        {
            if (boxes.Find(to) is not { } target)
            {
                return;
            }

            if (boxes.Find(group.Target) is { Kind: PictureKind.LoadBalancer } classic && group.Target.Type == ClassicLoadBalancer.Type)
            {
                _arrows.Add(classic, target, ArrowKind.Requests, $"{how} {group.Target.LogicalId}", group.IsCertain);
            }

            foreach (var (from, (by, isCertain)) in senders.GetValueOrDefault(group.Target) ?? [])
            {
                _arrows.Add(from, target, ArrowKind.Requests, $"{by.LogicalId} forwards to {group.Target.LogicalId}; {how} it", isCertain && group.IsCertain && to.Condition is null);
            }
        }
    }

    private void Forward(ResourceDefinition by, PictureDraft balancer, string actions, Dictionary<ResourceDefinition, Dictionary<PictureDraft, (ResourceDefinition By, bool IsCertain)>> senders)
    {
        boxes.Claim(by, balancer);
        foreach (var group in index.At(by, $"{actions}/*/TargetGroupArn").Concat(index.At(by, $"{actions}/*/ForwardConfig/TargetGroups/*/TargetGroupArn")))
        {
            boxes.Claim(group.Target, balancer);
            if (!senders.TryGetValue(group.Target, out var from))
            {
                senders.Add(group.Target, from = []);
            }

            from.TryAdd(balancer, (by, group.IsCertain && by.Condition is null));
        }
    }

    // What a security group lets in from another, from what that one guards; what a load balancer sends where, its listeners tell.
    private void ReadGroups()
    {
        foreach (var definition in definitions)
        {
            if (definition.Type == SecurityGroup.Type)
            {
                foreach (var rule in new SecurityGroup(index.Graph.Look(definition)).InlineIngress.Found)
                {
                    LetIn(rule, [new(definition, definition.Condition is null)], definition);
                }
            }
            else if (definition.Type == SecurityGroupIngress.Type)
            {
                LetIn(new SecurityGroupIngress(index.Graph.Look(definition)).Rule, [.. index.At(definition, "GroupId")], definition);
            }
        }
    }

    private void LetIn(SecurityGroupRule rule, IReadOnlyList<PictureReference> groups, ResourceDefinition by)
    {
        var port = rule.Source["FromPort"].Node is ScalarNode { Text: var text } ? $" on port {PictureNames.Short(text)}" : "";
        foreach (var source in index.Of(rule.SourceGroup))
        {
            foreach (var group in groups)
            {
                foreach (var from in boxes.GuardedBy(source.Target).Where(draft => draft.Kind is not PictureKind.LoadBalancer and < PictureKind.Database))
                {
                    foreach (var to in boxes.GuardedBy(group.Target))
                    {
                        _arrows.Add(from, to, ArrowKind.Requests, $"{by.LogicalId} lets {source.Target.LogicalId} in{port}", source.IsCertain && group.IsCertain && by.Condition is null);
                    }
                }
            }
        }
    }

    // What the containers of a service and the variables of a function name.
    private void ReadUses()
    {
        foreach (var definition in definitions)
        {
            if (boxes.Find(definition) is not { } user)
            {
                continue;
            }

            if (definition.Type == EcsService.Type)
            {
                foreach (var task in index.At(definition, "TaskDefinition"))
                {
                    Use(user, index.PropertiesAt(task.Target, "ContainerDefinitions"), task.Target);
                }
            }
            else if (definition.Type == "AWS::Lambda::Function")
            {
                Use(user, index.PropertiesAt(definition, "Environment/Variables"), definition);
            }
        }
    }

    private void Use(PictureDraft user, IEnumerable<Property> properties, ResourceDefinition by)
    {
        foreach (var reference in properties.SelectMany(index.Within))
        {
            if (boxes.Find(reference.Target) is { Kind: >= PictureKind.Database and <= PictureKind.Secrets and not PictureKind.Endpoint and not PictureKind.SecurityGroups } used && !ReferenceEquals(reference.Target, by))
            {
                _arrows.Add(user, used, ArrowKind.Uses, $"{by.LogicalId} names {reference.Target.LogicalId}", reference.IsCertain);
            }
        }
    }

    private void Add(PictureDraft from, PictureReference to, ArrowKind kind, string provedBy)
    {
        if (boxes.Find(to.Target) is { Kind: not PictureKind.HostedZone } target)
        {
            _arrows.Add(from, target, kind, provedBy, to.IsCertain);
        }
    }
}
